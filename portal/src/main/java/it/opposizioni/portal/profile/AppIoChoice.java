package it.opposizioni.portal.profile;

import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.appio.AppIo;
import it.opposizioni.portal.appio.AppIoUnavailableException;
import it.opposizioni.portal.profile.ProfileView.AppIoOffer;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether the visitor can choose App IO. */
@ApplicationScoped
class AppIoChoice {

    private final AppIo appIo;
    private final Visitors visitors;

    AppIoChoice(AppIo appIo, Visitors visitors) {
        this.appIo = appIo;
        this.visitors = visitors;
    }

    AppIoOffer offer() {
        if (!appIo.isOffered()) {
            return AppIoOffer.NONE;
        }
        return visitors.taxCode().isPresent() ? AppIoOffer.OPEN : AppIoOffer.NOT_TO_THIS_PERSON;
    }

    /**
     * Asks App IO. When it does not answer now, the visitor may choose it all the same: what it does not take goes by e-mail.
     *
     * @return the visitor's tax code; empty when letters would not arrive there
     */
    Optional<TaxCode> taxCode() {
        return visitors.taxCode().filter(_ -> appIo.isOffered()).filter(this::isAllowed);
    }

    private boolean isAllowed(TaxCode person) {
        try {
            return appIo.allows(person);
        } catch (AppIoUnavailableException _) {
            return true;
        }
    }
}
