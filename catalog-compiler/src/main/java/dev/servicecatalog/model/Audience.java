package dev.servicecatalog.model;

/** For whom a category, service or offering is published. */
public enum Audience {
    BUSINESS,
    IT,
    EXTERNAL
}
