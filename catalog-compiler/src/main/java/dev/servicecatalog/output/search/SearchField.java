package dev.servicecatalog.output.search;

/** Where a word of an entry stands, and how much that says about the entry. */
public enum SearchField {
    TITLE(8),
    /** Other words that people use for it. */
    KEYWORDS(5),
    /** The headings it stands under. */
    HEADINGS(2.5),
    SUMMARY(2),
    /** Who answers for it. */
    PEOPLE(1.5),
    /** What else it says. */
    REST(0.8);

    private final double weight;

    SearchField(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
