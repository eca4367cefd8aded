package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.Range.Identity;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * What a commit says, cut into title and body as {@code git log} cuts it.
 *
 * @param subject the first paragraph in one line
 * @param body everything after it
 */
record CommitText(Identity author, String subject, String body) {
    /** Of a commit whose body was read. */
    static CommitText of(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        Identity identity = author == null
                ? new Identity("", "")
                : new Identity(
                        author.getName().strip(), author.getEmailAddress().strip());
        String message = commit.getFullMessage();
        int start = skipBlank(message, 0);
        int end = start;
        StringBuilder subject = new StringBuilder();
        while (end < message.length()) {
            int next = nextLine(message, end);
            String line = message.substring(end, next).stripTrailing();
            end = next;
            if (line.isEmpty()) {
                break;
            }
            subject.append(subject.isEmpty() ? "" : " ").append(line);
        }
        return new CommitText(identity, subject.toString(), message.substring(skipBlank(message, end)));
    }

    private static int skipBlank(String message, int from) {
        int at = from;
        while (at < message.length()
                && message.substring(at, nextLine(message, at)).isBlank()) {
            at = nextLine(message, at);
        }
        return at;
    }

    private static int nextLine(String message, int from) {
        int end = message.indexOf('\n', from);
        return end < 0 ? message.length() : end + 1;
    }
}
