package dev.servicecatalog.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says, as an in-toto statement (in-toto.io/Statement/v1). A decision is a SLSA verification summary, so that tools which
 * know that one can read whether the change passed; all of ours stands under one key.
 */
final class Statement {
    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final String SUMMARY = "https://slsa.dev/verification_summary/v1";
    private static final String OUTCOME = "https://servicecatalog.dev/outcome/v1";
    private static final String REVIEW = "https://servicecatalog.dev/review/v1";
    private static final String VERIFIER = "https://servicecatalog.dev/change-gate";
    private static final String OURS = "https://servicecatalog.dev/ledger/v1";

    private Statement() {}

    /** What an entry says, wherever it will stand. */
    static ObjectNode of(Entry entry) {
        ObjectNode root = CanonicalJson.object().put("_type", TYPE);
        root.putArray("subject")
                .addObject()
                .put("name", entry.repository())
                .putObject("digest")
                .put("gitCommit", entry.subject().commit())
                .put("gitTree", entry.subject().tree());
        if (entry instanceof Entry.Taken taken) {
            root.put("predicateType", SUMMARY).set("predicate", summary(taken));
        } else if (entry instanceof Entry.Ended ended) {
            root.put("predicateType", OUTCOME).set("predicate", outcome(ended));
        } else if (entry instanceof Entry.Reviewed reviewed) {
            root.put("predicateType", REVIEW)
                    .putObject("predicate")
                    .put("by", reviewed.by())
                    .put("time", reviewed.at().toString());
        }
        return root;
    }

    private static ObjectNode summary(Entry.Taken taken) {
        DecisionDocument decision = taken.decision();
        ObjectNode node = CanonicalJson.object()
                .put("resourceUri", taken.repository())
                .put("slsaVersion", "1.0")
                .put("timeVerified", decision.at().toString())
                .put("verificationResult", decision.passes() ? "PASSED" : "FAILED");
        node.putArray("verifiedLevels");
        ObjectNode verifier = node.putObject("verifier").put("id", VERIFIER);
        decision.generator().ifPresent(version -> verifier.putObject("version").put(VERIFIER, version));
        ObjectNode policy = node.putObject("policy").put("uri", policyUri(decision));
        decision.policyDigest()
                .map(digest -> digest.replace("sha256:", ""))
                .ifPresent(digest -> policy.putObject("digest").put("sha256", digest));
        node.putObject(OURS)
                .put("clock", decision.isClockGiven() ? "given" : "machine")
                .set("decision", decision.json());
        return node;
    }

    private static String policyUri(DecisionDocument decision) {
        return "git:" + decision.base().orElse("unknown") + "#ChangePolicy/"
                + decision.policy().orElse("unknown");
    }

    private static ObjectNode outcome(Entry.Ended ended) {
        ObjectNode node = CanonicalJson.object()
                .put("result", ended.result().word())
                .put("time", ended.at().toString())
                .put("by", ended.by());
        ended.incident().ifPresent(incident -> node.put("incident", incident));
        ended.where().service().ifPresent(service -> node.put("service", service));
        ended.where().environment().ifPresent(environment -> node.put("environment", environment));
        ended.where().deployment().ifPresent(deployment -> node.put("deployment", deployment));
        return node;
    }

    /**
     * The digest of what is said, without the place in the ledger and without the commit up to which a decision has read it: who runs again
     * after dying says the same, although the ledger may have grown.
     */
    static String id(ObjectNode content) {
        ObjectNode bare = unplaced(content);
        if (bare.at("/predicate").path(OURS).at("/decision/ledger") instanceof ObjectNode read) {
            read.remove("commit");
        }
        return Digest.of(CanonicalJson.bytes(bare));
    }

    private static ObjectNode unplaced(ObjectNode content) {
        ObjectNode bare = content.deepCopy();
        if (bare.at("/predicate").get(OURS) instanceof ObjectNode ours) {
            ours.remove(List.of("number", "previous"));
            if (ours.isEmpty()) {
                ((ObjectNode) bare.get("predicate")).remove(OURS);
            }
        }
        return bare;
    }

    static String id(Entry entry) {
        return id(of(entry));
    }

    /** The whole statement, with its place. */
    static byte[] placed(Entry entry, long number, Optional<String> previous) {
        ObjectNode content = of(entry);
        ObjectNode predicate = (ObjectNode) content.get("predicate");
        ObjectNode ours = predicate.get(OURS) instanceof ObjectNode there ? there : predicate.putObject(OURS);
        ours.put("number", number);
        previous.ifPresent(digest -> ours.put("previous", digest));
        return CanonicalJson.bytes(content);
    }

    /** Reads a record that lies at a path. */
    static Recorded read(byte[] file, String path) throws UnreadableRecord {
        Envelope envelope = Envelope.read(file);
        ObjectNode root = CanonicalJson.read(envelope.payload());
        ObjectNode ours = Stated.object(Stated.object(root, "predicate"), OURS);
        return new Recorded(
                entry(root),
                id(root),
                Stated.number(ours, "number"),
                Stated.perhaps(ours, "previous"),
                Digest.of(file),
                path,
                envelope);
    }

    /** Reads what a statement says, with or without its place. */
    static Entry entry(ObjectNode root) throws UnreadableRecord {
        JsonNode about = root.path("subject").path(0);
        ObjectNode digest = Stated.object(about, "digest");
        String commit = Stated.text(digest, "gitCommit");
        String tree = Stated.text(digest, "gitTree");
        if (!Subject.isId(commit) || !Subject.isId(tree)) {
            throw new UnreadableRecord("its subject is no commit");
        }
        Entry entry = entry(root, new Subject(commit, tree), Stated.text(about, "name"));
        List<Difference> differences = Difference.between(unplaced(root), of(entry));
        if (!differences.isEmpty()) {
            Difference first = differences.get(0);
            throw new UnreadableRecord(
                    first.path() + " was " + first.before() + ", and the rest of it makes that " + first.after());
        }
        return entry;
    }

    private static Entry entry(ObjectNode root, Subject subject, String repository) throws UnreadableRecord {
        ObjectNode predicate = Stated.object(root, "predicate");
        return switch (Stated.text(root, "predicateType")) {
            case SUMMARY -> taken(predicate, subject, repository);
            case OUTCOME -> ended(predicate, subject, repository);
            case REVIEW ->
                new Entry.Reviewed(subject, repository, Stated.moment(predicate, "time"), Stated.text(predicate, "by"));
            default -> throw new UnreadableRecord("it is neither a decision nor an outcome nor a review");
        };
    }

    private static Entry taken(ObjectNode predicate, Subject subject, String repository) throws UnreadableRecord {
        ObjectNode stated = Stated.object(Stated.object(predicate, OURS), "decision");
        DecisionDocument decision = DecisionDocument.of(stated);
        if (decision.head().filter(head -> !head.equals(subject.commit())).isPresent()) {
            throw new UnreadableRecord("its subject and its decision are about different commits");
        }
        return new Entry.Taken(subject, repository, decision);
    }

    private static Entry ended(ObjectNode predicate, Subject subject, String repository) throws UnreadableRecord {
        Instant at = Stated.moment(predicate, "time");
        String word = Stated.text(predicate, "result");
        Entry.Result result = Entry.Result.of(word)
                .orElseThrow(() -> new UnreadableRecord("a change cannot end as \"" + word + "\""));
        return new Entry.Ended(
                subject,
                repository,
                at,
                result,
                Stated.perhaps(predicate, "incident"),
                Stated.text(predicate, "by"),
                new Entry.Place(
                        Stated.perhaps(predicate, "service"),
                        Stated.perhaps(predicate, "environment"),
                        Stated.perhaps(predicate, "deployment")));
    }
}
