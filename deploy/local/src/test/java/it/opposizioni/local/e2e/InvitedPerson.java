package it.opposizioni.local.e2e;

import static it.opposizioni.kit.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has no account yet: gets invitations, and creates an account to accept the first of them. */
public final class InvitedPerson {

    public static final String PASSWORD = "Cavallo-Batteria-7";

    private static final Pattern INVITATION = Pattern.compile("https?://\\S+/(?:invito|invitation)/[A-Za-z0-9_-]{43}");
    private static final Pattern CODE = Pattern.compile("(?:Codice|Code): (\\d{6})\\b");
    private static final Pattern ACTION = Pattern.compile("https?://\\S+action-token\\S+");

    public final String username = "carla-" + UUID.randomUUID().toString().substring(0, 8);
    private final Site site;

    public InvitedPerson(Site site) {
        this.site = site;
    }

    /** @param company after the at sign; every invitation goes to an address of its own */
    public String address(String company) {
        return username + "@" + company + ".example";
    }

    /** The link in the e-mail to the address. */
    public String invitation(String address) {
        return awaited(address, INVITATION, 0);
    }

    /** The code in the e-mail to the address. */
    public String code(String address) {
        return awaited(address, CODE, 1);
    }

    private String awaited(String address, Pattern pattern, int group) {
        return await("an e-mail to " + address).until(() -> found(address, pattern, group), found -> found != null);
    }

    private String found(String address, Pattern pattern, int group) {
        List<JsonNode> mails = site.inbox().to(address).findParents("text");
        for (JsonNode mail : mails) {
            Matcher matcher = pattern.matcher(mail.path("text").asText());
            if (matcher.find()) {
                return matcher.group(group);
            }
        }
        return null;
    }

    /** On Keycloak's own pages: name, address confirmed by a link in an e-mail, password. Ends on the page that asked for the sign-in. */
    public void createAccount(Page page, String address) {
        page.locator("#username").fill(username);
        page.locator("#email").fill(address);
        page.locator("#firstName").fill("Carla");
        page.locator("#lastName").fill("Neri");
        page.locator("[type=submit]").first().click();
        page.navigate(awaited(address, ACTION, 0));
        page.locator("#password-new").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        page.locator("[type=submit]").first().click();
        page.waitForURL(Pattern.compile(Pattern.quote(site.portal()) + ".*"));
    }
}
