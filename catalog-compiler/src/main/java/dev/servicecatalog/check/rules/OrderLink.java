package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.CatalogSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An order leads somewhere else than to the one portal. What is no address at all is found by the schema, under the same code. */
final class OrderLink implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("order-link");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Optional<String> stated = insights.catalog().settings().flatMap(CatalogSettings::orderPortal);
        Optional<URI> portal = stated.flatMap(OrderLink::address);
        if (portal.isEmpty()) {
            return;
        }
        insights.catalog()
                .offerings()
                .values()
                .forEach(offering -> offering.order()
                        .link()
                        .filter(link -> link.startsWith("https://"))
                        .filter(link -> address(link)
                                .filter(uri -> isUnder(portal.get(), uri))
                                .isEmpty())
                        .ifPresent(link -> report.add(
                                offering.id(),
                                "\"%s\" does not lie under the order portal %s".formatted(link, stated.get()),
                                "Link to the form in the portal, so that everything is ordered in one place.",
                                "spec",
                                "order",
                                "link")));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text).normalize();
            return Optional.of(address).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isUnder(URI portal, URI link) {
        String folder = portal.getPath().endsWith("/") ? portal.getPath() : portal.getPath() + "/";
        return host(portal).equals(host(link))
                && portal.getPort() == link.getPort()
                && link.getUserInfo() == null
                && (link.getPath() + "/").startsWith(folder);
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }
}
