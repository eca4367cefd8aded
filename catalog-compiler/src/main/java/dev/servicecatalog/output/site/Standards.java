package dev.servicecatalog.output.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the usual standards ask for beside what answers it here. It is data: {@code standards.json}, in the order of ISO/IEC 20000-1. */
final class Standards {
    private static final String FILE = "standards.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Standards() {}

    /**
     * One thing that standards ask for. There are numbers and names only: the texts of the standards belong to others.
     *
     * @param id by which the words about it are found
     * @param iso clauses of ISO/IEC 20000-1:2018
     * @param itil practices of ITIL 4
     * @param cobit objectives of COBIT 2019
     * @param fitsm requirements of FitSM-1
     * @param togaf what TOGAF calls it
     * @param rules codes of findings that show where it lacks
     * @param gate codes of the change gate and its ledger that hold it up
     * @param fields what a catalog states about it, {@code Service.promises.restore}
     * @param pages where it is shown, from the root of the site
     */
    record Clause(
            String id,
            List<String> iso,
            List<String> itil,
            List<String> cobit,
            List<String> fitsm,
            List<String> togaf,
            List<String> rules,
            List<String> gate,
            List<String> fields,
            List<String> pages) {
        /** Whether anything here answers it. */
        boolean covered() {
            return !(rules.isEmpty() && gate.isEmpty() && fields.isEmpty() && pages.isEmpty());
        }
    }

    /** The clauses of the user's file, else of the built-in one, in its order. */
    static List<Clause> of(SiteResources resources) {
        try {
            List<Clause> clauses = new ArrayList<>();
            JSON.readTree(resources.bytes(FILE)).forEach(node -> clauses.add(clause(node)));
            return List.copyOf(clauses);
        } catch (JacksonException malformed) {
            throw new TemplateException("the file " + FILE + " cannot be read: " + malformed.getOriginalMessage());
        }
    }

    private static Clause clause(JsonNode node) {
        return new Clause(
                node.path("id").asString(""),
                texts(node, "iso"),
                texts(node, "itil"),
                texts(node, "cobit"),
                texts(node, "fitsm"),
                texts(node, "togaf"),
                texts(node, "rules"),
                texts(node, "gate"),
                texts(node, "fields"),
                texts(node, "pages"));
    }

    private static List<String> texts(JsonNode node, String key) {
        return StreamSupport.stream(node.path(key).spliterator(), false)
                .map(text -> text.asString(""))
                .toList();
    }
}
