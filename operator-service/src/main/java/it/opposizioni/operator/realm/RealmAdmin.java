package it.opposizioni.operator.realm;

import java.util.UUID;

/**
 * What this service changes at the identity provider: who works for an operator, and the credentials of its programs. Nothing here is
 * trusted for rights: those are read from this service's own tables. Every method throws a 503 problem while the provider is away.
 */
public interface RealmAdmin {

    /**
     * A program's account.
     *
     * @param internalId the provider's id of the client
     * @param subject what its tokens will say
     */
    record Machine(String internalId, String subject) {}

    /** From the next token on the person works for this operator; again changes nothing. */
    void bind(String subject, UUID operatorId);

    /** The person works for no operator any more, and is signed out; again changes nothing. */
    void unbind(String subject);

    /** A program that signs its requests with one of these keys (RFC 7523) and works for this operator; all of it or nothing. */
    Machine createMachine(String clientId, UUID operatorId, String jwks);

    void replaceKeys(String internalId, String jwks);

    /** Gone afterwards, whether or not it was there. */
    void deleteMachine(String clientId);

    /** Where programs ask for tokens. */
    String tokenEndpoint();

    /** What their signed requests name as audience. */
    String issuer();
}
