package it.opposizioni.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The realm file is part of the security of the suite: what nobody may loosen by mistake. */
class RealmTest {

    private final JsonNode realm = realm();

    @Test
    void noClientTakesAPersonsPassword() {
        assertThat(clients()).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                    .as(client.path("clientId").asText())
                    .isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
        });
        assertThat(clientNames()).as("Keycloak's own, which would allow it").contains("admin-cli");
    }

    @Test
    void redirectsAreExact() {
        assertThat(clients())
                .flatExtracting(client -> texts(client.path("redirectUris")))
                .isNotEmpty()
                .noneMatch(uri -> uri.contains("*"))
                .filteredOn(uri -> !uri.startsWith("${PORTAL_URL}/"))
                .as("an app on the person's own device, which alone chooses its port (RFC 8252 section 7.3)")
                .containsExactly("http://127.0.0.1/signed-in");
        assertThat(portal().at("/attributes/post.logout.redirect.uris").asText())
                .isNotEmpty()
                .doesNotContain("*")
                .isNotEqualTo("+");
    }

    @Test
    void thePortalProvesThatItBeganTheSignIn() {
        assertThat(portal().at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(portal().path("publicClient").asBoolean(true)).isFalse();
    }

    /** It is nobody's secret, nobody gives it anything without being asked, and it learns nothing about the person. */
    @Test
    void anAppOfSomebodyElseHasWhatTheCitizenGivesIt() {
        assertThat(app().path("publicClient").asBoolean()).isTrue();
        assertThat(app().at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(app().path("consentRequired").asBoolean()).isTrue();
        assertThat(app().path("fullScopeAllowed").asBoolean(true)).isFalse();
        assertThat(texts(app().path("defaultClientScopes"))).containsExactly("basic");
        assertThat(texts(app().path("optionalClientScopes"))).containsExactly("oppositions:read", "oppositions:write");
        assertThat(stream(app().path("protocolMappers")))
                .extracting(mapper -> mapper.path("name").asText())
                .containsExactly("opposizioni-api", "citizen", "identity_acr");
        assertThat(stream(realm.path("scopeMappings")))
                .filteredOn(mapping -> "demo-app".equals(mapping.path("client").asText()))
                .singleElement()
                .satisfies(mapping -> assertThat(texts(mapping.path("roles"))).containsExactly("citizen"));
    }

    /** The scopes of Keycloak itself are made besides: without them no token says who somebody is. */
    @Test
    void everyScopeIsExplainedOnThePageOfTheConsent() {
        assertThat(realm.at("/attributes/CreateDefaultClientScopes").asText()).isEqualTo("true");
        assertThat(stream(realm.path("clientScopes")))
                .extracting(
                        scope -> scope.path("name").asText(),
                        scope -> scope.at("/attributes/consent.screen.text").asText())
                .containsExactly(
                        tuple("oppositions:read", "${oppositionsRead}"),
                        tuple("oppositions:write", "${oppositionsWrite}"));
        assertThat(stream(realm.path("clientScopes"))).allSatisfy(scope -> {
            assertThat(scope.at("/attributes/display.on.consent.screen").asText())
                    .isEqualTo("true");
            assertThat(scope.at("/attributes/include.in.token.scope").asText()).isEqualTo("true");
        });
    }

    /** The portal remembers ended sessions for twelve hours, see its SignOutConfig. */
    @Test
    void thePortalIsToldWhichSessionIsOverAndNoneLivesLongerThanItRemembers() {
        assertThat(portal().at("/attributes/backchannel.logout.url").asText())
                .isEqualTo("${PORTAL_URL}/back-channel-logout");
        assertThat(portal().at("/attributes/backchannel.logout.session.required")
                        .asText())
                .isEqualTo("true");
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isBetween(1, 11 * 3600);
        assertThat(realm.path("rememberMe").asBoolean(true))
                .as("such a session may live longer")
                .isFalse();
    }

    @Test
    void everyTokenSaysWhatItIsFor() {
        assertThat(clients())
                .filteredOn(client -> client.path("enabled").asBoolean())
                .filteredOn(client -> !client.equals(operatorService()))
                .allSatisfy(client -> assertThat(client.findValuesAsText("included.custom.audience"))
                        .containsExactly("opposizioni-api"));
    }

    /** It manages people and programs; with a token of its own nobody reaches the services, and it reaches nothing else. */
    @Test
    void theServiceThatManagesPeopleMayDoNothingElse() {
        JsonNode client = operatorService();
        assertThat(client.path("protocolMappers"))
                .as("no audience, so no service takes its tokens")
                .isEmpty();
        assertThat(client.path("standardFlowEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
        JsonNode account = stream(realm.path("users"))
                .filter(user -> "operator-service"
                        .equals(user.path("serviceAccountClientId").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(account.path("realmRoles")).isEmpty();
        assertThat(account.path("clientRoles").size()).isEqualTo(1);
        assertThat(texts(account.at("/clientRoles/realm-management")))
                .containsExactly("manage-users", "manage-clients");
        assertThat(texts(realm.at("/clientScopeMappings/realm-management/0/roles")))
                .containsExactly("manage-users", "manage-clients");
        assertThat(realm.path("clientScopeMappings").size()).isEqualTo(1);
    }

    @Test
    void nobodyElseMayManageTheRealm() {
        assertThat(stream(realm.path("users")))
                .filteredOn(user -> user.has("clientRoles"))
                .extracting(user -> user.path("username").asText())
                .containsExactly("service-account-operator-service");
    }

    @Test
    void whoMayApplyHasNothingYet() {
        assertThat(stream(realm.path("users")))
                .filteredOn(user ->
                        List.of("nuova", "nora").contains(user.path("username").asText()))
                .hasSize(2)
                .allSatisfy(applicant -> {
                    assertThat(applicant.path("realmRoles")).isEmpty();
                    assertThat(applicant.path("attributes").has("operator_id")).isFalse();
                });
    }

    /**
     * The law lets anybody oppose who proves the line (DPR 26/2022 art. 7 c. 1), so anybody who creates an account is a citizen. It has no other
     * right that an authorised person did not give.
     */
    @Test
    void whoRegistersIsACitizenWithAVerifiedAddressAndNothingElse() throws Exception {
        assertThat(realm.path("registrationAllowed").asBoolean()).isTrue();
        assertThat(realm.path("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.has("defaultRole"))
                .as("Keycloak's own, which has none of ours")
                .isFalse();
        assertThat(texts(realm.path("defaultGroups"))).containsExactly("/citizens");
        assertThat(realm.path("groups").size()).isEqualTo(1);
        assertThat(texts(realm.at("/groups/0/realmRoles"))).containsExactly("citizen");
        assertThat(realm.at("/groups/0").has("clientRoles")).isFalse();
        for (String asked : List.of("email", "firstName", "lastName")) {
            assertThat(texts(profileAttribute(asked).at("/permissions/edit")))
                    .as("the form of the registration asks for %s", asked)
                    .contains("user");
            assertThat(texts(profileAttribute(asked).at("/required/roles"))).containsExactly("user");
        }
    }

    /** A username that is another person's address would be taken for that person, or keep them out. */
    @Test
    void aUsernameIsNoAddress() throws Exception {
        assertThat(profileAttribute("username")
                        .at("/validations/pattern/pattern")
                        .asText())
                .isEqualTo("[^@]*");
        assertThat(realm.path("duplicateEmailsAllowed").asBoolean(true)).isFalse();
    }

    @Test
    void theSignInIsThePortalsOwnInBothLanguages() {
        assertThat(realm.path("loginTheme").asText()).isEqualTo("opposizioni");
        assertThat(realm.path("emailTheme").asText()).isEqualTo("opposizioni");
        assertThat(texts(realm.path("supportedLocales"))).containsExactly("it", "en");
        assertThat(realm.path("resetPasswordAllowed").asBoolean()).isTrue();
    }

    /** Only the identity provider can say how surely a person signed in: the level comes from its token, never from an attribute. */
    @Test
    void theLevelOfASignInComesFromTheSession() {
        assertThat(stream(portal().path("protocolMappers")))
                .filteredOn(mapper ->
                        "identity_acr".equals(mapper.at("/config/claim.name").asText()))
                .singleElement()
                .satisfies(mapper -> assertThat(mapper.path("protocolMapper").asText())
                        .isEqualTo("oidc-usersessionmodel-note-mapper"));
    }

    @Test
    void passwordsCannotBeGuessed() {
        assertThat(realm.path("passwordPolicy").asText()).contains("length(10)", "notUsername", "notEmail");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isBetween(1, 10);
    }

    @Test
    void tokensAreShortLivedAndRefreshTokensRotate() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(1, 300);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
    }

    @Test
    void peopleCannotChangeWhoTheyAre() throws Exception {
        for (String claim : List.of("username", "tax_code", "operator_id")) {
            assertThat(texts(profileAttribute(claim).at("/permissions/edit")))
                    .as(claim)
                    .containsExactly("admin");
        }
    }

    private JsonNode profileAttribute(String name) throws Exception {
        JsonNode profile = new ObjectMapper()
                .readTree(realm.findPath("kc.user.profile.config").path(0).asText());
        return stream(profile.path("attributes"))
                .filter(attribute -> name.equals(attribute.path("name").asText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(realm.findValuesAsText("secret")).isNotEmpty().allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
        assertThat(stream(realm.path("users")).flatMap(user -> stream(user.path("credentials"))))
                .isNotEmpty()
                .allSatisfy(credential ->
                        assertThat(credential.path("value").asText()).isEqualTo("${PASSWORD}"));
    }

    private Stream<JsonNode> clients() {
        return stream(realm.path("clients"));
    }

    private List<String> clientNames() {
        return clients().map(client -> client.path("clientId").asText()).toList();
    }

    private JsonNode portal() {
        return client("portal");
    }

    private JsonNode app() {
        return client("demo-app");
    }

    private JsonNode client(String id) {
        return clients()
                .filter(client -> id.equals(client.path("clientId").asText()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode operatorService() {
        return client("operator-service");
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode realm() {
        try (InputStream file = RealmTest.class.getResourceAsStream("/keycloak/opposizioni-realm.json")) {
            return new ObjectMapper().readTree(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
