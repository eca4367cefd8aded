package dev.servicecatalog.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises by its words what a commit takes back, brings again or repairs. */
final class RevertWords {
    private static final int WORDS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;
    private static final int ANY_CASE = WORDS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NAMED = Pattern.compile("[Tt]his reverts commit\\s+([0-9a-f]{7,40})", WORDS);
    private static final Pattern QUOTED =
            Pattern.compile("(?:\\[[^\\]]*\\]\\s*)?Revert(?:ed)?:?\\s+[\"“'](.+?)[\"”']?\\s*(?:\\(#\\d+\\))?", WORDS);
    private static final Pattern REVERT = Pattern.compile("(\\[[^\\]]*\\]\\s*)?revert", ANY_CASE);
    private static final Pattern NUMBER = Pattern.compile("\\s*\\(#\\d+\\)$", WORDS);
    private static final Pattern RELAND = Pattern.compile(
            "\\b(re-?land(ing|ed)?|re-?appl(y|ied|ies)|re-?enable|revert(ed)? \"?revert|try again|second attempt"
                    + "|attempt (#?\\d|two|three)|take (2|two|3|three)|redo|retry)\\b",
            ANY_CASE);
    private static final Pattern RELAND_IN_BODY = Pattern.compile("reland|re-apply|reapply", ANY_CASE);
    private static final Pattern REPAIR = Pattern.compile(
            "\\b(fix(e[sd]|ing)?|bug(s|fix)?|hot ?fix|incident|outage|broken|repair|correct(s|ed)?|regress\\w*"
                    + "|fail(s|ed|ure|ing)?|error)\\b",
            ANY_CASE);
    private static final Pattern MERGE_TITLE =
            Pattern.compile("Merge (pull request|branch|remote|\"|update|commit)", WORDS);
    private static final Pattern MERGE_OF = Pattern.compile("Merge \"(.+)\"", WORDS);
    private static final int BEGINNING = 600;

    private RevertWords() {}

    /** The ids of commits, often cut, that a body says it takes back; in its order, also twice. */
    static List<String> named(String body) {
        if (!body.contains("his reverts commit")) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        Matcher named = NAMED.matcher(body);
        while (named.find()) {
            ids.add(named.group(1));
        }
        return ids;
    }

    /** The title of what a title says it takes back. */
    static Optional<String> quoted(String subject) {
        if (!subject.contains("Revert")) {
            return Optional.empty();
        }
        Matcher quoted = QUOTED.matcher(subject);
        return quoted.matches() ? Optional.of(title(quoted.group(1))) : Optional.empty();
    }

    static boolean isRevert(String subject) {
        return REVERT.matcher(subject).lookingAt();
    }

    /** A title without the number of its pull request. */
    static String title(String subject) {
        return (subject.endsWith(")") ? NUMBER.matcher(subject).replaceFirst("") : subject).strip();
    }

    /** Titles that are the same but for case. */
    static String folded(String subject) {
        return title(subject).toLowerCase(Locale.ROOT);
    }

    static boolean saysReland(String subject, String body) {
        int beginning = body.length() <= BEGINNING
                ? body.length()
                : body.offsetByCodePoints(0, Math.min(BEGINNING, body.codePointCount(0, body.length())));
        return RELAND.matcher(subject).find()
                || RELAND_IN_BODY.matcher(body).region(0, beginning).find();
    }

    static boolean isRepair(String subject) {
        return REPAIR.matcher(subject).find();
    }

    /**
     * What a merge brings, by its own words, otherwise by the title of the branch's last commit.
     *
     * @param own what the merge says
     * @param branch the title of the last commit that it brings; empty if that is unknown
     */
    static String mergeTitle(CommitText own, Optional<String> branch) {
        if (!MERGE_TITLE.matcher(own.subject()).lookingAt()) {
            return own.subject();
        }
        Matcher quoted = MERGE_OF.matcher(own.subject());
        if (quoted.matches()) {
            return quoted.group(1);
        }
        String first = own.body().strip().split("\n", 2)[0].strip();
        return first.isEmpty() || first.startsWith("See merge request") ? branch.orElse(own.subject()) : first;
    }
}
