package it.opposizioni.portal.delegation;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/** While somebody acts for another person, the pages about themselves are closed: nobody takes one person's data for the other's. */
class OwnPagesFilter {

    private static final Text ABOUT_YOU = Text.of(
            "Questa pagina riguarda te, ma ora stai agendo per un’altra persona. Premi il pulsante in alto per tornare ad agire per te.",
            "This page is about you, but you are acting for another person now. Use the button at the top to act for yourself again.");

    private final Page page;

    OwnPagesFilter(Page page) {
        this.page = page;
    }

    /**
     * After the check of a form's token: one that was shown before somebody began to act is kept, and not only refused. Quarkus REST runs the
     * filters that wait for the form in the reverse order of their priorities.
     */
    @ServerRequestFilter(priority = Priorities.USER - 1)
    @WithFormRead
    public void refuse(ResourceInfo resource) {
        if (OwnPages.include(page.path()) && !isForDelegates(resource) && page.principal() != null) {
            throw aboutYou();
        }
    }

    static DomainException aboutYou() {
        return new DomainException(CommonProblems.FORBIDDEN, ABOUT_YOU);
    }

    private static boolean isForDelegates(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(ForDelegates.class)
                || resource.getResourceClass().isAnnotationPresent(ForDelegates.class);
    }
}
