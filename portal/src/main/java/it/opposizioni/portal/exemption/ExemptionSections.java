package it.opposizioni.portal.exemption;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionClient.Exemptions;
import it.opposizioni.portal.exemption.ExemptionSection.Notice;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gathers what a number's page says of the companies that may call. */
@ApplicationScoped
public class ExemptionSections {

    private static final String ADDED = "added=";
    private static final String ENDED = "ended=";

    private final Page page;
    private final ExemptionClient exemptions;

    ExemptionSections(Page page, @RestClient ExemptionClient exemptions) {
        this.page = page;
        this.exemptions = exemptions;
    }

    /** The query with which the number's page says that a company was added. */
    static String added(UUID exemption) {
        return ADDED + exemption;
    }

    /** The query with which it says that one was removed. */
    static String ended(UUID exemption) {
        return ENDED + exemption;
    }

    /** For its holder. @throws it.opposizioni.portal.clients.UpstreamException when it is not this person's opposition */
    public ExemptionSection of(Opposition opposition) {
        return of(opposition, OwnCompanies.pathOf(opposition.id()), () -> exemptions.list(opposition.id()));
    }

    /** For somebody who has opened it by its code. @throws it.opposizioni.portal.clients.UpstreamException when it is no longer open */
    public ExemptionSection of(Opposition opposition, CompanyKeeper keeper) {
        return of(opposition, keeper.path(), keeper::exemptions);
    }

    private ExemptionSection of(Opposition opposition, String path, Supplier<Exemptions> listed) {
        ExemptionLabels words = ExemptionLabels.of(opposition, page.lang(), page.periods());
        PageSection<Exemptions> found = PageSection.of(listed);
        List<Exemption> all = found.available() ? found.value().items() : List.of();
        boolean stands = opposition.endedAt() == null;
        return new ExemptionSection(
                stands,
                opposition.isFreeToChange(),
                found.available(),
                words.act(),
                page.link(path + "/companies"),
                all.stream().filter(Exemption::isLive).map(words::company).toList(),
                all.stream().filter(one -> !one.isLive()).map(words::company).toList(),
                stands ? notice(all, words) : null,
                all.stream().flatMap(one -> words.moments(one).stream()).toList());
    }

    /** Only what is still true: an address that somebody kept may name a change that was undone since. */
    private Notice notice(List<Exemption> all, ExemptionLabels words) {
        return just(ADDED, all)
                .filter(Exemption::isLive)
                .map(words::added)
                .or(() -> just(ENDED, all).filter(one -> !one.isLive()).map(words::ended))
                .orElse(null);
    }

    private Optional<Exemption> just(String what, List<Exemption> all) {
        String query = page.query();
        if (query == null || !query.startsWith(what)) {
            return Optional.empty();
        }
        String id = query.substring(what.length());
        return all.stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }
}
