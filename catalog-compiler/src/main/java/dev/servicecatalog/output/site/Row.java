package dev.servicecatalog.output.site;

import java.util.List;
import java.util.Optional;

/** A fact on a page: what it is, and one or several answers. */
record Row(String term, List<Phrase> answers) {
    static Row of(String term, Phrase answer) {
        return new Row(term, List.of(answer));
    }

    static Row of(String term, List<Phrase> answers, Phrase otherwise) {
        return new Row(term, answers.isEmpty() ? List.of(otherwise) : answers);
    }

    static Optional<Row> ifStated(String term, Optional<String> answer) {
        return answer.map(text -> of(term, Phrase.of(text)));
    }
}
