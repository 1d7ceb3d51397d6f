package it.opposizioni.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's policy, by which it uses no network: one that allows its own style and script, and nothing else. */
class PageTest {

    @Test
    void thePolicyAllowsThisVeryScriptAndStyleAndNothingElse() throws Exception {
        String page = Files.readString(Path.of("src/main/web/verifica-ricevuta.html"));
        assertThat(page)
                .contains("content=\"default-src 'none'; script-src 'sha256-" + hash(page, "script")
                        + "'; style-src 'sha256-" + hash(page, "style") + "'\"")
                .doesNotContain("src=\"", "href=\"", "@import", "url(", "fetch(", "XMLHttpRequest", " style=\"");
    }

    private static String hash(String page, String element) throws Exception {
        Matcher content = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page);
        assertThat(content.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(content.group(1).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
