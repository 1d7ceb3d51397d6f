package it.opposizioni.portal.layout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the body that runs a portal sets: names and addresses, no rule. */
@ConfigMapping(prefix = "opposizioni.portal")
public interface PortalConfig {

    /** Scheme, host and port under which people reach the portal, without a slash at the end. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /** The body that owns the site; shown at the top of every page. */
    @WithDefault("Registro delle opposizioni")
    String owner();

    @WithDefault("https://www.example.org")
    String ownerUrl();

    /** The owner's code in IPA, the index of public bodies; by it the national catalogue of open data knows who publishes. */
    @WithDefault("opposizioni")
    String ownerCode();

    @WithDefault("aiuto@opposizioni.example")
    String helpEmail();

    @WithDefault("dpo@opposizioni.example")
    String dpoEmail();

    /** What people call from the line that they want to register (DPR 26/2022 art. 7 c. 1 lett. b); the registry's is the same. E.164. */
    @WithDefault("+390642986411")
    String callInNumber();

    /** Where people send the form (art. 7 c. 1 lett. c): the desk reads it. */
    @WithDefault("iscrizione@opposizioni.example")
    String deskEmail();

    /** Where people send it by post; empty where nobody opens letters. */
    Optional<String> deskAddress();

    /** The declaration that AgID publishes for this site, once there is one. */
    Optional<String> accessibilityDeclaration();

    /** Where the source code lies, if it is published. */
    Optional<String> sourceCode();

    /** Where programs of others look callers up: complaint-service as the public reaches it, without a slash at the end. */
    String callersApi();

    /** Says on every page that this is not the real register; empty in production. */
    Optional<String> ribbon();
}
