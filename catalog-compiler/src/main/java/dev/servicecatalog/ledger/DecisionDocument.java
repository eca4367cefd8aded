package dev.servicecatalog.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A whole {@code decision.json}, with what a ledger and its readers ask of it. Equal if they say the same. */
public final class DecisionDocument {
    private final ObjectNode root;
    private final String text;
    private final Instant at;
    private final Optional<Instant> reviewDue;
    private final Optional<Instant> validUntil;
    private final Optional<LocalDate> announced;

    private DecisionDocument(ObjectNode root) throws UnreadableRecord {
        this.root = root;
        this.text = CanonicalJson.text(root);
        this.at = Stated.moment(Stated.object(root, "time"), "at");
        this.reviewDue = Stated.perhapsMoment(root, "reviewDue");
        this.validUntil = Stated.perhapsMoment(root, "validUntil");
        Stated.text(root, "outcome");
        this.announced = Stated.perhapsDay(root, "announced");
        for (String place : List.of("/catalog/folder", "/deployment/directory", "/deployment/location")) {
            if (at(place)
                    .filter(text -> text.chars().anyMatch(Character::isISOControl))
                    .isPresent()) {
                throw new UnreadableRecord("\"" + place.substring(1) + "\" is no place");
            }
        }
        for (String end : List.of("/base/commit", "/head/commit")) {
            if (!at(end).map(Subject::isId).orElse(root.at(end).isMissingNode())) {
                throw new UnreadableRecord("\"" + end.substring(1) + "\" is no commit");
            }
        }
    }

    /**
     * Takes what the gate has just written.
     *
     * @throws IllegalArgumentException if that is no decision
     */
    public static DecisionDocument of(String json) {
        try {
            return of(CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableRecord e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static DecisionDocument of(ObjectNode root) throws UnreadableRecord {
        return new DecisionDocument(root);
    }

    /** All of it: keys sorted, without spaces. */
    public String text() {
        return text;
    }

    ObjectNode json() {
        return root;
    }

    /** When it was decided. */
    public Instant at() {
        return at;
    }

    /** Whether that moment was stated by the caller instead of read from the clock. */
    public boolean isClockGiven() {
        return root.at("/time/source").asString("").equals("given");
    }

    /** Such as {@code approved-standard}. */
    public String outcome() {
        return root.path("outcome").asString("");
    }

    /** Whether the change may go by it. */
    public boolean passes() {
        return root.path("passes").asBoolean(false);
    }

    /** Whether a refusal stopped anything; otherwise it was only told. */
    public boolean isEnforced() {
        return root.path("mode").asString("").equals("enforce");
    }

    /** The commit that the change is added to. */
    public Optional<String> base() {
        return at("/base/commit");
    }

    /** The last commit of the change. */
    public Optional<String> head() {
        return at("/head/commit");
    }

    /** The name of the policy that decided. */
    public Optional<String> policy() {
        return at("/policy/name");
    }

    Optional<String> policyDigest() {
        return at("/policy/digest");
    }

    /** The version of the software that decided. */
    public Optional<String> generator() {
        return at("/generator/version");
    }

    /** Under which standard change it is approved beforehand. */
    public Optional<String> standardChange() {
        return at("/standardChange");
    }

    /** Whether somebody said that it could not wait. */
    public boolean isEmergency() {
        return root.has("emergency");
    }

    /** The failure that it repairs. */
    public Optional<String> incident() {
        return at("/emergency/incident");
    }

    /** By when an emergency has to be looked at. */
    public Optional<Instant> reviewDue() {
        return reviewDue;
    }

    /** After this it counts no longer. */
    public Optional<Instant> validUntil() {
        return validUntil;
    }

    /** The day the users were told. */
    public Optional<LocalDate> announced() {
        return announced;
    }

    /** The catalog's folder in the repository; empty if it is all of it. */
    public String folder() {
        return at("/catalog/folder").orElse("").replaceAll("/$", "");
    }

    /** Whether a build was to go live; otherwise the catalog changed. */
    public boolean isDeployment() {
        return root.has("deployment");
    }

    /** What was built. */
    public List<String> artifacts() {
        return texts("/deployment/artifacts");
    }

    /** Where the catalog was that a build was judged by, if not in the same repository. */
    public Optional<String> location() {
        return at("/deployment/location");
    }

    /** The folder of that catalog, if one was stated. */
    public Optional<String> directory() {
        return at("/deployment/directory");
    }

    /** The commit that the ledger ended with when it was decided, {@code none} if it had no record; empty if it was not asked. */
    public Optional<String> ledger() {
        return at("/ledger/commit");
    }

    /** What another document says otherwise, in the order of paths; what wrote it and how the ends are called makes no difference. */
    public List<Difference> differences(DecisionDocument other) {
        return Difference.between(root, other.root);
    }

    /** The names of the services that are touched, in order. */
    public List<String> services() {
        return texts("/reach/names");
    }

    /** The rules that kept it from going, in order, each once. */
    public List<String> decidingRules() {
        List<String> rules = new ArrayList<>();
        for (JsonNode reason : root.path("reasons")) {
            if (reason.path("decides").asBoolean(false)) {
                rules.add(reason.path("rule").asString(""));
            }
        }
        return rules.stream().distinct().toList();
    }

    private List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        root.at(pointer).forEach(each -> texts.add(each.asString("")));
        return List.copyOf(texts);
    }

    private Optional<String> at(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionDocument document && document.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
