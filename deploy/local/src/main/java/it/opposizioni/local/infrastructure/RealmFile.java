package it.opposizioni.local.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Keycloak imports: the realm of the suite, in a trial of digital identities with their providers; or the realm that plays these. The
 * realm of the suite has no provider by itself.
 */
final class RealmFile {

    private static final String REALM = "/keycloak/opposizioni-realm.json";
    private static final String PROVIDER = "/keycloak/identity-provider.json";
    private static final String TRIAL_REALM = "/keycloak/trial-spid-realm.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param alias the theme takes what begins with spid or cie for one of SPID's, or for CIE */
    private record Provider(String alias, String name) {}

    private static final List<Provider> TRIAL_PROVIDERS = List.of(
            new Provider("spid-alfa", "Alfa ID (prova)"),
            new Provider("spid-beta", "Beta ID (prova)"),
            new Provider("cie", "CIE (prova)"));

    private final Map<String, String> values;

    /** @param values of what stands in the files as <code>${NAME}</code> */
    RealmFile(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    String plain() {
        return filled(REALM, values);
    }

    String withDigitalIdentities() {
        try {
            ObjectNode realm = (ObjectNode) JSON.readTree(plain());
            for (Provider provider : TRIAL_PROVIDERS) {
                add(provider, realm);
            }
            return realm.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String identityProviders() {
        return filled(TRIAL_REALM, values);
    }

    private void add(Provider provider, ObjectNode realm) throws IOException {
        Map<String, String> all = new HashMap<>(values);
        all.put("PROVIDER_ALIAS", provider.alias());
        all.put("PROVIDER_NAME", provider.name());
        all.put("PROVIDER_ISSUER", values.get("PROVIDERS_URL") + "/realms/spid-trial");
        JsonNode more = JSON.readTree(filled(PROVIDER, all));
        for (String list : List.of("identityProviders", "identityProviderMappers")) {
            more.path(list).forEach(realm.withArray(list)::add);
        }
    }

    private static String filled(String name, Map<String, String> values) {
        try (InputStream file = RealmFile.class.getResourceAsStream(name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
