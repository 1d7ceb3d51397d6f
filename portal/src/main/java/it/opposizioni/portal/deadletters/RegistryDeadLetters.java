package it.opposizioni.portal.deadletters;

import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The dead letters of registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/dead-letters")
public interface RegistryDeadLetters extends DeadLetterClient {}
