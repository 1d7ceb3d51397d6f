package it.opposizioni.portal.withoutaccount;

import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.exemption.CompanyKeeper;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionClient.Exemptions;
import it.opposizioni.portal.exemption.ExemptionClient.NewExemption;
import it.opposizioni.portal.withoutaccount.VisitSteps.Visit;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody who has opened a number by its code. The visit's id stays here: addresses have that of the draft. */
record ManagedCompanies(Visit visit, VisitClient client) implements CompanyKeeper {

    private static final int NOT_FOUND = 404;

    @Override
    public String path() {
        return VisitSteps.path(visit.id(), VisitSteps.NUMBER);
    }

    @Override
    public boolean isByCode() {
        return true;
    }

    @Override
    public Opposition opposition() {
        return client.look(visit.answers().visit());
    }

    @Override
    public Exemptions exemptions() {
        return sinceThisRelease(() -> client.exemptions(visit.answers().visit()));
    }

    /** The registry of the release before has found the number, and does not know the question: this part is not available now. */
    static <T> T sinceThisRelease(Supplier<T> question) {
        try {
            return question.get();
        } catch (UpstreamException e) {
            if (e.status() == NOT_FOUND) {
                throw new ProcessingException(e);
            }
            throw e;
        }
    }

    @Override
    public Exemption grant(String key, NewExemption wanted) {
        return client.grant(key, visit.answers().visit(), wanted);
    }

    @Override
    public void end(UUID exemption) {
        client.endExemption(visit.answers().visit(), exemption);
    }

    @Override
    public boolean isShutOut(UpstreamException refusal) {
        return VisitSteps.isShutOut(refusal);
    }
}
