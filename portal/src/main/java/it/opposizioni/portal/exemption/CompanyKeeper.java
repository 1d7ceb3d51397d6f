package it.opposizioni.portal.exemption;

import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionClient.Exemptions;
import it.opposizioni.portal.exemption.ExemptionClient.NewExemption;
import java.util.UUID;

/** The person who decides which companies may call one number: its holder, signed in, or somebody who has opened it by its code. */
public interface CompanyKeeper {

    /** The portal's own path of the number's page, without language. */
    String path();

    /** Whether the number was opened by its code, and is in no personal area. */
    boolean isByCode();

    Opposition opposition();

    Exemptions exemptions();

    Exemption grant(String key, NewExemption wanted);

    /** A second time changes nothing. */
    void end(UUID exemption);

    /** Whether the number can no longer be changed from these pages, so that there is no form to correct. */
    boolean isShutOut(UpstreamException refusal);
}
