package dev.servicecatalog.gate;

import java.util.List;

/**
 * A pull or merge request as its forge describes it. Which change it is about has to be compared before anything in it counts.
 *
 * @param repository its full name on the forge, such as {@code shop/orders}
 * @param baseBranch the branch it is to be merged into
 * @param headCommit the commit it ends with, as the forge sees it
 * @param author the login of the person who opened it
 * @param reviews at most one for each person, sorted by login
 * @param file what was read
 */
public record ReviewedChange(
        Forge forge,
        String repository,
        String baseBranch,
        String headCommit,
        String author,
        List<Review> reviews,
        EvidenceFile file) {

    /** Copies the list. */
    public ReviewedChange {
        reviews = List.copyOf(reviews);
    }

    /** The same without what one person said. */
    ReviewedChange without(String login) {
        List<Review> others =
                reviews.stream().filter(review -> !review.login().equals(login)).toList();
        return new ReviewedChange(forge, repository, baseBranch, headCommit, author, others, file);
    }

    /** Where changes are reviewed; a login is a name on one of them only. */
    public enum Forge {
        GITHUB,
        GITLAB
    }
}
