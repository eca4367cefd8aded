package dev.servicecatalog.evidence;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A part of the answer and how it is reached, so that what is missing can be named. */
record ForgeAnswer(ReportFile file, String path, JsonNode node) {
    static final String REMEDY = "Write the answer of the forge into the file, unchanged.";

    boolean has(String key) {
        return !node.path(key).isMissingNode() && !node.path(key).isNull();
    }

    ForgeAnswer at(String key) {
        return new ForgeAnswer(file, path.isEmpty() ? key : path + "." + key, node.path(key));
    }

    ForgeAnswer item(int index) {
        return new ForgeAnswer(file, path + "[" + index + "]", node.path(index));
    }

    int size() {
        return node.size();
    }

    ForgeAnswer needList() throws UnreadableEvidence {
        if (!node.isArray()) {
            throw file.wrong("\"" + path + "\" is missing or no list", REMEDY);
        }
        return this;
    }

    String needText() throws UnreadableEvidence {
        if (!node.isString() || node.asString().isBlank()) {
            throw file.wrong("\"" + path + "\" is missing or no text", REMEDY);
        }
        return node.asString();
    }

    long needNumber() throws UnreadableEvidence {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw file.wrong("\"" + path + "\" is missing or no whole number", REMEDY);
        }
        return node.asLong();
    }

    Optional<String> text() {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    UnreadableEvidence wrong(String message) {
        return file.wrong("\"" + path + "\" " + message, REMEDY);
    }
}
