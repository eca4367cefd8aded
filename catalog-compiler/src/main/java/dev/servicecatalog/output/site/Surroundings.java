package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a service needs and what needs it, two steps each way, as a picture and as lists.
 *
 * @param picture empty if it would be one box alone
 * @param needs what it needs, with what that needs
 * @param users what needs it, with what needs that
 * @param more where to find what is not shown
 * @param circle who stands in a circle with it
 */
record Surroundings(
        Optional<Picture> picture,
        List<Twig> needs,
        List<Twig> users,
        List<Phrase> moreNeeds,
        List<Phrase> moreUsers,
        Optional<String> circle) {

    static Surroundings of(Site site, Service service, PageLinks links) {
        Things things = new Things(site, links);
        Walk needs = Walk.needs(site, things, service);
        Walk users = Walk.users(site, things, service);
        return new Surroundings(
                needs.first().isEmpty() && users.first().isEmpty()
                        ? Optional.empty()
                        : Optional.of(picture(site, service, needs, users, links)),
                needs.twigs(),
                users.twigs(),
                more(site, needs, service, links),
                more(site, users, service, links),
                circle(site, service));
    }

    boolean hasNeeds() {
        return !needs.isEmpty();
    }

    boolean hasUsers() {
        return !users.isEmpty();
    }

    private static Picture picture(Site site, Service service, Walk needs, Walk users, PageLinks links) {
        Thing centre = new Things(site, links).of(service);
        Picture.Builder picture = new Picture.Builder(site, links);
        picture.here(centre);
        users.things().forEach(picture::box);
        needs.things().forEach(picture::box);
        users.each(centre.id(), (near, far, instead) -> picture.arrow(far, near, instead));
        needs.each(centre.id(), picture::arrow);
        String list = links.to(ConnectionsPage.path(service));
        picture.more(users.firstLeft(), list).ifPresent(box -> picture.arrow(box, centre.id(), false));
        picture.more(needs.firstLeft(), list).ifPresent(box -> picture.arrow(centre.id(), box, false));
        String title = site.words().text("surroundings-of", centre.what().text());
        return picture.of("surroundings", title, site.words().text("surroundings-desc"));
    }

    /** How many are not shown, with the way to the list of all. */
    private static List<Phrase> more(Site site, Walk walk, Service service, PageLinks links) {
        String list = links.to(ConnectionsPage.path(service));
        List<Phrase> more = new ArrayList<>();
        if (walk.firstLeft() > 0) {
            more.add(Phrase.link(site.words().text("more-direct", site.wording().number(walk.firstLeft())), list));
        }
        if (walk.secondLeft() > 0) {
            more.add(Phrase.link(
                    site.words().text("more-further", site.wording().number(walk.secondLeft())), list));
        }
        return more;
    }

    private static Optional<String> circle(Site site, Service service) {
        List<String> titles = site.circles().of(service.name()).stream()
                .limit(Walk.MOST)
                .map(name -> site.catalog().services().get(name).title())
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(site.words().text("circle-of", String.join(", ", titles)));
    }
}
