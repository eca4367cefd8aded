package dev.servicecatalog.change;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a field means to the business, by its name. Promises, prices and costs are compared by what they come to, elsewhere. */
final class FieldTypes {
    private static final Pattern COMPARED_ELSEWHERE = Pattern.compile(
            "(service|agreement)\\.promises\\..*|offering\\.(leadTime\\.(promise|hours|orderBefore|keptIn)|price(\\..*)?|packages(\\..*)?|includes|excludes)");
    private static final Map<Pattern, ChangeType> BY_FIELD = new LinkedHashMap<>();

    static {
        BY_FIELD.put(Pattern.compile("(changePolicy|waiver)\\..*"), ChangeType.POLICY_CHANGED);
        BY_FIELD.put(Pattern.compile("service\\.(owner\\..*|businessOwner)"), ChangeType.OWNER_CHANGED);
        BY_FIELD.put(Pattern.compile("component\\.owner\\..*"), ChangeType.OWNER_CHANGED);
        BY_FIELD.put(Pattern.compile("offering\\.service"), ChangeType.OWNER_CHANGED);
        BY_FIELD.put(Pattern.compile("offering\\.order\\.link"), ChangeType.ORDER_LINK_CHANGED);
        // another condition is worse for somebody; a person has to say whether that matters
        BY_FIELD.put(Pattern.compile("offering\\.leadTime\\.startsWhen"), ChangeType.PROMISE_LOWERED);
        BY_FIELD.put(
                Pattern.compile("[a-zA-Z]+\\.(title|summary|description|keywords|(labels|translations)(\\..*)?)"
                        + "|offering\\.(order\\.(label|youNeed)|packages\\.(title|summary)|steps\\.(does|check))"
                        + "|service\\.(value\\.(basis|without)|risks\\..*|knownProblems\\..*)"
                        + "|goal\\.description|catalog\\.wordsToExplain"),
                ChangeType.WORDING);
    }

    private static final Set<Kind> POLICY = Set.of(Kind.CHANGE_POLICY, Kind.WAIVER);

    private FieldTypes() {}

    /** Whether entities of this kind are the rules of the game. */
    static boolean isPolicy(Kind kind) {
        return POLICY.contains(kind);
    }

    static List<Change> changes(Entity before, Entity after, List<FieldChange> fields) {
        List<Change> changes = new ArrayList<>();
        Change.Subject subject = new Change.Subject(after.id(), after.title());
        for (FieldChange field : fields) {
            String name = field.semanticPath();
            if (name.endsWith(".status")) {
                changes.add(status(subject, field));
            } else if (name.equals("service.needs")) {
                changes.add(need(subject, field));
            } else if (!isComparedElsewhere(field)) {
                changes.add(Change.of(type(name), subject, field.path(), note(name), field.before(), field.after()));
            }
        }
        return changes;
    }

    /** Whether it shows in what a promise, a price or a list comes to. */
    static boolean isComparedElsewhere(FieldChange field) {
        String name = field.semanticPath();
        return COMPARED_ELSEWHERE.matcher(name).matches() && type(name) != ChangeType.WORDING;
    }

    /** Whether a change that was found elsewhere, at some path, tells of a field. */
    static boolean tells(String path, FieldChange field) {
        String compared = comparedAt(field.path());
        return isWithin(path, compared) || isWithin(compared, path);
    }

    private static boolean isWithin(String path, String whole) {
        return path.equals(whole) || path.startsWith(whole + ".") || path.startsWith(whole + "[");
    }

    /** The hours and the latest order are part of what is promised; that is compared as a whole, at the promise. */
    private static String comparedAt(String path) {
        return path.replaceFirst("\\.leadTime\\.(hours|orderBefore)$", ".leadTime.promise")
                .replaceFirst("^(spec\\.promises\\.\\w+)\\..*", "$1");
    }

    private static ChangeType type(String name) {
        return BY_FIELD.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ChangeType.OTHER_FIELD);
    }

    private static Change status(Change.Subject subject, FieldChange field) {
        boolean retires = field.after().filter(word -> word.startsWith("retir")).isPresent()
                && field.before().filter("retiring"::equals).isEmpty();
        // what goes back to its beginnings is as good as retired for those who use it
        boolean ends = retires || field.before().filter("live"::equals).isPresent();
        ChangeType type = ChangeType.STATUS_CHANGED;
        if (ends && subject.id().kind() == Kind.SERVICE) {
            type = ChangeType.SERVICE_RETIRED;
        } else if (ends && subject.id().kind() == Kind.OFFERING) {
            type = ChangeType.OFFERING_RETIRED;
        }
        return Change.of(type, subject, field.path(), "status", field.before(), field.after());
    }

    private static Change need(Change.Subject subject, FieldChange field) {
        boolean added = field.after().isPresent();
        String what = (added ? "now needs " : "no longer needs ")
                + field.after().or(field::before).orElse("");
        ChangeType type = added ? ChangeType.NEED_ADDED : ChangeType.NEED_DROPPED;
        return Change.of(type, subject, field.path(), what, Optional.empty(), Optional.empty());
    }

    /** {@code lead time starts when} from {@code offering.leadTime.startsWhen}. */
    static String note(String name) {
        return Words.plain(name.substring(name.indexOf('.') + 1).replace('.', ' '));
    }
}
