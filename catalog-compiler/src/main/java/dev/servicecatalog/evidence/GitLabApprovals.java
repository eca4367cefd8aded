package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.Review;
import dev.servicecatalog.gate.Review.Verdict;
import dev.servicecatalog.gate.ReviewedChange;
import dev.servicecatalog.gate.ReviewedChange.Forge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A merge request and its approvals as GitLab tells them. An approval there names no commit; it is for the present one only if the
 * project takes approvals back whenever something is pushed.
 */
final class GitLabApprovals {
    /** GitLab names the accounts of access tokens so. */
    private static final Pattern BOT = Pattern.compile("(project|group)_\\d+_bot(_.*|\\d*)");

    private GitLabApprovals() {}

    static ReviewedChange read(ReportFile file, ForgeAnswer whole) throws UnreadableEvidence {
        ForgeAnswer merge = whole.at("mergeRequest");
        ForgeAnswer approvals = whole.at("approvals");
        checkSame(merge, approvals);
        String head = merge.at("sha").needText();
        boolean isBound = whole.at("settings").at("reset_approvals_on_push").isTrue();
        return new ReviewedChange(
                Forge.GITLAB,
                repository(merge.at("references").at("full")),
                merge.at("target_branch").needText(),
                head,
                merge.at("author").at("username").needText(),
                reviews(approvals.at("approved_by").needList(), isBound ? Optional.of(head) : Optional.empty()),
                file.evidence());
    }

    /** The approvals of another merge request are not its own. */
    private static void checkSame(ForgeAnswer merge, ForgeAnswer approvals) throws UnreadableEvidence {
        for (String key : List.of("iid", "project_id")) {
            long wanted = merge.at(key).needNumber();
            long found = approvals.at(key).needNumber();
            if (wanted != found) {
                throw approvals.at(key).wrong("is " + found + ", that of the merge request is " + wanted);
            }
        }
    }

    private static String repository(ForgeAnswer reference) throws UnreadableEvidence {
        String full = reference.needText();
        int mark = full.lastIndexOf('!');
        if (mark < 1) {
            throw reference.wrong("is \"" + full + "\", not a project and a number");
        }
        return full.substring(0, mark);
    }

    private static List<Review> reviews(ForgeAnswer approvedBy, Optional<String> commit) throws UnreadableEvidence {
        SortedMap<String, Review> reviews = new TreeMap<>();
        for (int i = 0; i < approvedBy.size(); i++) {
            ForgeAnswer user = approvedBy.item(i).at("user");
            String login = user.at("username").needText();
            if (!user.at("bot").isTrue() && !BOT.matcher(login).matches()) {
                Review approval = new Review(login, Verdict.APPROVED, commit, Optional.empty());
                reviews.put(login.toLowerCase(Locale.ROOT), approval);
            }
        }
        return List.copyOf(reviews.values());
    }
}
