package it.opposizioni.portal.exemption;

import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionClient.Exemptions;
import it.opposizioni.portal.exemption.ExemptionClient.NewExemption;
import java.util.UUID;

/** The holder of a number, or a delegate, signed in. @param id of the opposition */
record OwnCompanies(UUID id, RegistryClient registry, ExemptionClient client) implements CompanyKeeper {

    static String pathOf(UUID opposition) {
        return "personal-area/numbers/" + opposition;
    }

    @Override
    public String path() {
        return pathOf(id);
    }

    @Override
    public boolean isByCode() {
        return false;
    }

    @Override
    public Opposition opposition() {
        return registry.opposition(id);
    }

    @Override
    public Exemptions exemptions() {
        return client.list(id);
    }

    @Override
    public Exemption grant(String key, NewExemption wanted) {
        return client.grant(id, key, wanted);
    }

    @Override
    public void end(UUID exemption) {
        client.end(id, exemption);
    }

    @Override
    public boolean isShutOut(UpstreamException refusal) {
        return false;
    }
}
