package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.ReviewedChange;

/**
 * Reads what a forge says about the reviews of a change, as a trusted job fetched it: for GitHub {@code {"pullRequest": …, "reviews":
 * […]}}, all pages of the reviews in one list; for GitLab {@code {"mergeRequest": …, "approvals": …, "settings": …}}. The values are
 * the answers of the forge, unchanged.
 */
public final class ForgeReviews {
    private ForgeReviews() {}

    /** The reviews, which are one file. */
    public static Collected<ReviewedChange> read(ReportFiles reports) {
        return reports.readOne(ForgeReviews::change);
    }

    private static ReviewedChange change(ReportFile file) throws UnreadableEvidence {
        ForgeAnswer whole = new ForgeAnswer(file, "", JsonText.object(file));
        boolean isGitHub = whole.has("pullRequest");
        if (isGitHub == whole.has("mergeRequest")) {
            throw file.wrong("the file holds neither a pull request nor a merge request, or both", ForgeAnswer.REMEDY);
        }
        return isGitHub ? GitHubReviews.read(file, whole) : GitLabApprovals.read(file, whole);
    }
}
