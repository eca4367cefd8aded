package dev.servicecatalog.output.diagram;

import dev.servicecatalog.output.diagram.Diagram.Box;

/** What stands in a box, line by line. */
record BoxText(Label text, Label note) {
    static final int WIDTH = 184;
    static final int LINE = 17;
    static final int NOTE = 15;
    private static final double TEXT_SIZE = 13.5;
    private static final double NOTE_SIZE = 11.5;
    private static final int ROOM = WIDTH - 22;
    /** What the sign of trouble takes. */
    static final int SIGN = 14;

    static final int PADDING = 8;

    static BoxText of(Box box) {
        return new BoxText(
                Label.of(box.text(), TEXT_SIZE, ROOM, 2),
                Label.of(box.note(), NOTE_SIZE, box.worry() ? ROOM - SIGN : ROOM, 2));
    }

    int height() {
        return 2 * PADDING + text.lines().size() * LINE + note.lines().size() * NOTE;
    }

    boolean hasNote() {
        return !note.isEmpty();
    }

    /** About where the first line of the note begins, if it stands in the middle; most fonts are somewhat narrower than the guess. */
    int noteBegins() {
        return (int) Math.round((WIDTH - .9 * Label.width(note.lines().get(0), NOTE_SIZE)) / 2);
    }

    boolean isCut() {
        return text.cut() || note.cut();
    }
}
