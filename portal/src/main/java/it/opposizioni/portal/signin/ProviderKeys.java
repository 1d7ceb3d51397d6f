package it.opposizioni.portal.signin;

import io.quarkus.oidc.OidcConfigurationMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** The identity provider's public keys, fetched when an unknown one is named, and then kept. */
@ApplicationScoped
class ProviderKeys {

    private static final int PATIENCE_MILLIS = 2000;

    private VerificationKeyResolver resolver;

    /** @param provider known only after the identity provider has been asked, which may be later than our start */
    synchronized VerificationKeyResolver of(OidcConfigurationMetadata provider) {
        if (resolver == null) {
            Get get = new Get();
            get.setConnectTimeout(PATIENCE_MILLIS);
            get.setReadTimeout(PATIENCE_MILLIS);
            HttpsJwks keys = new HttpsJwks(provider.getJsonWebKeySetUri());
            keys.setSimpleHttpGet(get);
            // tokens that name keys which do not exist make us ask at most once in this time
            keys.setRefreshReprieveThreshold(PATIENCE_MILLIS);
            resolver = new HttpsJwksVerificationKeyResolver(keys);
        }
        return resolver;
    }
}
