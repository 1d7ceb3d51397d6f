package it.opposizioni.portal.withoutaccount;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionClient.Exemptions;
import it.opposizioni.portal.exemption.ExemptionClient.NewExemption;
import it.opposizioni.portal.mydata.DataPart;
import it.opposizioni.portal.recipients.RecipientClient.Recipients;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service, asked in the portal's own name for somebody who has not signed in. The reader's address is passed on for its limits. */
@RegisterRestClient(configKey = "registry")
@OidcClientFilter
@RegisterProvider(PageLanguage.class)
@RegisterProvider(ForwardedForHeader.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/visits")
public interface VisitClient {

    /** @param after the visit of the number that was registered just before; null for the first */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewVisit(PhoneNumber line, UUID after) {}

    /**
     * @param standing what the register has of the number: NOT_REGISTERED, UNCLAIMED, BY_CODE, BY_ACCOUNT; null before the line is proved
     * @param emailCodeUntil null before a code was sent by e-mail
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Visit(UUID id, String standing, Instant emailCodeUntil) {}

    /** @param purpose as of {@link RegistryClient.CodeRequest} */
    record ProofRequest(String channel, String purpose) {}

    /**
     * @param id of the proof; null from a registry of the release before
     * @param callIn what to call, with the PIN to key; null when a code was sent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AskedProof(UUID id, String channel, Instant expiresAt, PhoneNumber callIn, String pin) {

        @Override
        public String toString() {
            return "AskedProof[" + channel + "]";
        }
    }

    /** @param code null where a call is waited for */
    record CodeEntry(String code) {}

    record EmailRequest(String address) {}

    /** @param formerEntry ENDS where the line has changed hands; else null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Declaration(List<String> media, boolean declaration, String formerEntry) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registered(String protocol, Instant recordedAt, RegistryClient.Opposition opposition) {}

    @POST
    Visit begin(NewVisit visit);

    @POST
    @Path("/{id}/line-proofs")
    AskedProof askProof(@HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id, ProofRequest request);

    @POST
    @Path("/{id}/line-confirmation")
    Visit confirmLine(@PathParam("id") UUID id, CodeEntry entry);

    @POST
    @Path("/{id}/email")
    Visit sendEmailCode(@HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id, EmailRequest request);

    @POST
    @Path("/{id}/email-confirmation")
    Visit confirmEmail(@PathParam("id") UUID id, CodeEntry entry);

    @POST
    @Path("/{id}/registration")
    Registered register(@HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id, Declaration declaration);

    @POST
    @Path("/{id}/management-code")
    void sendManagementCode(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/opening")
    RegistryClient.Opposition open(@PathParam("id") UUID id, CodeEntry entry);

    @GET
    @Path("/{id}/opposition")
    RegistryClient.Opposition look(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/history")
    RegistryClient.History history(@PathParam("id") UUID id);

    /** Everything that is held of it, explained in the language of the page. */
    @GET
    @Path("/{id}/my-data")
    DataPart data(@PathParam("id") UUID id);

    /** In the language of the page. @param kind {@code application/pdf} or {@code application/json} */
    @GET
    @Path("/{id}/certificate")
    InputStream certificate(@PathParam("id") UUID id, @HeaderParam("Accept") String kind);

    @POST
    @Path("/{id}/renewal")
    RegistryClient.Opposition renew(@HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id);

    @POST
    @Path("/{id}/withdrawal")
    RegistryClient.Opposition withdraw(@HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id);

    @DELETE
    @Path("/{id}/withdrawal")
    RegistryClient.Opposition keep(@PathParam("id") UUID id);

    /** What is opposed already keeps its dates. @param medium TELEPHONE or POST */
    @POST
    @Path("/{id}/media/{medium}/addition")
    RegistryClient.Opposition addMedium(
            @HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id, @PathParam("medium") String medium);

    /** For a day it can be undone. @param medium TELEPHONE or POST */
    @POST
    @Path("/{id}/media/{medium}/withdrawal")
    RegistryClient.Opposition withdrawMedium(
            @HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id, @PathParam("medium") String medium);

    /** Newest first, ended ones included. */
    @GET
    @Path("/{id}/exemptions")
    Exemptions exemptions(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/exemptions")
    Exemption grant(@HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id, NewExemption wanted);

    /** Which operators had an answer about it, as far as it was asked. */
    @GET
    @Path("/{id}/recipients")
    Recipients recipients(@PathParam("id") UUID id);

    /** Within a day of an answer that one comes again. */
    @POST
    @Path("/{id}/recipients")
    Recipients askForRecipients(@HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id);

    /** A second time changes nothing. */
    @DELETE
    @Path("/{id}/exemptions/{exemption}")
    void endExemption(@PathParam("id") UUID id, @PathParam("exemption") UUID exemption);
}
