package dev.servicecatalog.analysis;

/** Something good to know that a service or an offering says, or does not say; in the order of the page that explains them. */
public enum Statement {
    SUMMARY("summary"),
    STATUS("status"),
    IMPORTANCE("importance"),
    OWNER_TEAM("owner.team"),
    OWNER_ROLE("owner.person"),
    BUSINESS_OWNER("businessOwner"),
    VALUE("value"),
    AVAILABILITY("promises.availability"),
    RESTORE("promises.restore"),
    COSTS("costs"),
    REVIEWED_IN_TIME("reviews"),
    INCLUDES("includes"),
    KEYWORDS("keywords"),
    LEAD_TIME("leadTime.promise"),
    STEPS("steps"),
    PRICE("price"),
    ORDER_LINK("order.link");

    private final String key;

    Statement(String key) {
        this.key = key;
    }

    /** The key that makes it, as it stands below {@code spec}. */
    public String key() {
        return key;
    }
}
