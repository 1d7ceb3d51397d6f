package it.opposizioni.portal.membership;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.BlockingOperationControl;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.MembershipClient.Membership;
import it.opposizioni.portal.membership.MembershipClient.Memberships;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** For whom the visitor acts, and for whom else they may: the header of every page shows it. In templates it is {@code acting}. */
@RequestScoped
@Named("acting")
@Unremovable
public class ActingFor {

    private static final Logger LOG = Logger.getLogger(ActingFor.class);

    /** An operator as the header names it. */
    public record Operator(UUID id, String name) {}

    private final Page page;
    private final Visitors visitors;
    private final MembershipClient memberships;
    private final MembershipConfig config;
    private List<Membership> found;

    ActingFor(Page page, Visitors visitors, @RestClient MembershipClient memberships, MembershipConfig config) {
        this.page = page;
        this.visitors = visitors;
        this.memberships = memberships;
        this.config = config;
    }

    /** Null when nobody is signed in, or the visitor acts for nobody, or it cannot be said now. */
    public Operator now() {
        return mine().stream().filter(this::isNow).map(this::named).findFirst().orElse(null);
    }

    public List<Operator> others() {
        return mine().stream().filter(m -> !isNow(m)).map(this::named).toList();
    }

    /** One of the visitor's; a page that is about it waits for the answer, and says when there is none. */
    public Optional<Operator> find(String operatorId) {
        return memberships.mine().await().indefinitely().items().stream()
                .filter(m -> m.operatorId().toString().equals(operatorId))
                .map(this::named)
                .findFirst();
    }

    /** The services believe the session's token. A choice made in another browser arrives there when the token is renewed. */
    private boolean isNow(Membership membership) {
        return visitors.session()
                .flatMap(Session::operatorId)
                .map(membership.operatorId().toString()::equals)
                .orElse(membership.current());
    }

    private Operator named(Membership membership) {
        return new Operator(
                membership.operatorId(),
                Optional.ofNullable(membership.name())
                        .filter(name -> !name.isBlank())
                        .orElseGet(
                                () -> Texts.of(CompanyTexts.class, page.lang()).unnamed()));
    }

    private List<Membership> mine() {
        if (found == null) {
            boolean asks = page.visitor() != null
                    && page.visitor().isOperator()
                    && BlockingOperationControl.isBlockingAllowed();
            found = asks ? ask() : List.of();
        }
        return found;
    }

    private List<Membership> ask() {
        return memberships
                .mine()
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure()
                .invoke(e -> LOG.debugf("for whom the visitor acts is not known now: %s", e.toString()))
                .onFailure()
                .recoverWithItem(new Memberships(List.of()))
                .await()
                .indefinitely()
                .items();
    }
}
