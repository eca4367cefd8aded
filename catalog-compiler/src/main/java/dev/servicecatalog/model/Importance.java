package dev.servicecatalog.model;

/** How much the business depends on a service, most first. */
public enum Importance {
    VITAL,
    IMPORTANT,
    NORMAL
}
