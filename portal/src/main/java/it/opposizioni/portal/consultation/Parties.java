package it.opposizioni.portal.consultation;

import it.opposizioni.portal.campaign.CampaignTexts;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who made a consultation and for whom, in the words of its reader: the outsourcer and its principal both see it. */
@ApplicationScoped
class Parties {

    private final Page page;
    private final OwnCompany own;

    Parties(Page page, OwnCompany own) {
        this.page = page;
        this.own = own;
    }

    /** Another operator made it, and the reader's is the principal: it owns the result, and the list is not its own to send again. */
    boolean isMadeForUs(Consultation c) {
        if (c.principal() == null || c.operator() == null) {
            return false;
        }
        PageSection<Optional<Company>> company = PageSection.of(own::find);
        return company.available()
                && company.value()
                        .map(Company::id)
                        .filter(c.principal().id()::equals)
                        .isPresent();
    }

    /** In the column of a list. */
    String forWhom(Consultation c) {
        if (c.principal() == null) {
            return texts().ourselves();
        }
        return isMadeForUs(c)
                ? texts().ourselvesBy(c.operator().name())
                : c.principal().name();
    }

    /** On its own page; empty where the operator consulted for itself. */
    String sentence(Consultation c) {
        if (c.principal() == null) {
            return "";
        }
        return isMadeForUs(c)
                ? texts().madeForUs(c.operator().name())
                : Texts.of(CampaignTexts.class, page.lang())
                        .onBehalfOf(c.principal().name());
    }

    private ConsultationTexts texts() {
        return Texts.of(ConsultationTexts.class, page.lang());
    }
}
