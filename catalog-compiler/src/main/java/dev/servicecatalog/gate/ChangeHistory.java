package dev.servicecatalog.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Git history says about a change before it lands. Only what had landed, and what had been taken back, by then counts.
 *
 * @param usual the share of all changes that were taken back; never 0, a short history stands near one in twenty
 * @param maker the history of the team or person that makes it; empty if that is unknown, or not asked for
 * @param files the history of the files that it changes, added up
 * @param directory of those that it changes files in, the one with the highest rate
 * @param lastRevert when one of its files was last part of something taken back; empty if none ever was
 * @param reland whether it brings back what was taken back; empty if it does not
 * @param size of what it changes; empty if it was not asked for
 * @param notes what was not looked at and why, lower-case sentences
 */
public record ChangeHistory(
        double usual,
        Optional<Maker> maker,
        Rate files,
        Rate directory,
        Optional<LastRevert> lastRevert,
        Optional<Reland> reland,
        Optional<Size> size,
        List<String> notes) {

    /** Copies the list. */
    public ChangeHistory {
        if (!(usual > 0)) {
            throw new IllegalArgumentException("a usual rate of " + usual + " compares with nothing");
        }
        notes = List.copyOf(notes);
    }

    /** The same, with one more thing that was not looked at. */
    public ChangeHistory noting(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new ChangeHistory(usual, maker, files, directory, lastRevert, reland, size, all);
    }

    /**
     * How often changes were taken back.
     *
     * @param reverts how many
     * @param changes of how many
     * @param share the two, drawn towards the usual share the fewer they are
     * @param commits some of those that took changes back, the newest first
     */
    public record Rate(int reverts, int changes, double share, List<String> commits) {
        /** Copies the list. */
        public Rate {
            commits = List.copyOf(commits);
        }
    }

    /**
     * The history of whoever makes a change.
     *
     * @param ever all of it
     * @param lately the last 90 days of it
     * @param verified whether signatures prove who it is; otherwise its history never counts in favour
     */
    public record Maker(Rate ever, Rate lately, boolean verified) {}

    /**
     * When something with one of the files was last taken back.
     *
     * @param days before the change
     * @param commits that did it
     */
    public record LastRevert(double days, List<String> commits) {
        /** Copies the list. */
        public LastRevert {
            commits = List.copyOf(commits);
        }
    }

    /**
     * Something taken back comes again.
     *
     * @param commits that took it back, where its title tells; empty if only its words say so
     */
    public record Reland(List<String> commits) {
        /** Copies the list. */
        public Reland {
            commits = List.copyOf(commits);
        }
    }

    /**
     * How much a change changes.
     *
     * @param repair whether its title speaks of a repair
     */
    public record Size(int linesAdded, int linesDeleted, int files, int directories, boolean repair) {}
}
