package it.opposizioni.portal.recovery;

import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.recovery.RecoveryClient.Recovery;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** How registry-service takes back what it has lost: no other service has copies elsewhere. */
@RegisterRestClient(configKey = "registry-recoveries")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/recoveries/{id}/taking-back")
public interface RegistryTakingBack {

    @POST
    Recovery takeBack(@PathParam("id") UUID id);
}
