package it.opposizioni.portal.delegation;

import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.delegation.DelegationClient.Delegation;
import it.opposizioni.portal.visitor.Acting;
import it.opposizioni.portal.visitor.ActingCookie;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Makes the visitor act for another person, or for themselves again, from the next request on. */
@ApplicationScoped
public class ActingChoice {

    private static final Text NOT_NOW =
            Text.of("Non puoi agire per questa persona, ora.", "You cannot act for this person now.");

    /**
     * A person or an organisation that the visitor acts for, or did.
     *
     * @param usable whether the visitor can act for it now
     */
    public record Principal(String name, boolean usable) {}

    private final DelegationClient delegations;
    private final Visitors visitors;
    private final ActingCookie cookie;

    ActingChoice(@RestClient DelegationClient delegations, Visitors visitors, ActingCookie cookie) {
        this.delegations = delegations;
        this.visitors = visitors;
        this.cookie = cookie;
    }

    /** Of a delegation of the visitor. */
    public Principal principal(UUID delegation) {
        Delegation found = delegations.one(delegation);
        return new Principal(found.person(), isUsable(found));
    }

    /** @throws DomainException 409 when the visitor cannot act under it now */
    public void actUnder(UUID id, RoutingContext request) {
        Delegation delegation = delegations.one(id);
        if (!isUsable(delegation)) {
            throw new DomainException(CommonProblems.CONFLICT, NOT_NOW);
        }
        Session session = visitors.session().orElseThrow(DomainException::notFound);
        cookie.write(
                request,
                session,
                new Acting(
                        delegation.id(),
                        delegation.person(),
                        delegation.isForOrganisation(),
                        delegation.isRepresented()));
    }

    public void actForOneself(RoutingContext request) {
        cookie.remove(request);
    }

    private static boolean isUsable(Delegation delegation) {
        return delegation.isReceived() && delegation.isActive();
    }
}
