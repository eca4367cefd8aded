package dev.servicecatalog.compiler;

/**
 * Compares paths with patterns in which {@code *} stands for any part of a name and {@code **} for any folders; nothing else is special.
 * It takes pattern times path steps at most, whatever they are, and does not depend on the machine's file system.
 */
final class PathPattern {
    private final String path;
    /** Which beginnings of the path, by their length, the pattern so far makes. */
    private boolean[] reached;

    private PathPattern(String path) {
        this.path = path;
        this.reached = new boolean[path.length() + 1];
        this.reached[0] = true;
    }

    static boolean fits(String pattern, String path) {
        PathPattern match = new PathPattern(path);
        int at = 0;
        while (at < pattern.length()) {
            at += match.step(pattern, at);
        }
        return match.reached[path.length()];
    }

    /** Takes one part of the pattern; how long that part is. */
    private int step(String pattern, int at) {
        boolean[] next = new boolean[reached.length];
        if (pattern.startsWith("**/", at)) {
            folders(next);
            reached = next;
            return 3;
        }
        boolean anything = pattern.startsWith("**", at);
        boolean star = pattern.charAt(at) == '*';
        next[0] = star && reached[0];
        for (int i = 1; i < next.length; i++) {
            char last = path.charAt(i - 1);
            next[i] = star
                    ? reached[i] || next[i - 1] && (anything || last != '/')
                    : reached[i - 1] && last == pattern.charAt(at);
        }
        reached = next;
        return anything ? 2 : 1;
    }

    private void folders(boolean[] next) {
        boolean before = false;
        for (int i = 0; i < next.length; i++) {
            next[i] = reached[i] || before && path.charAt(i - 1) == '/';
            before |= reached[i];
        }
    }
}
