package it.opposizioni.registry.telcofeed;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Telcos as they send feeds, and the work on them, which tests do themselves. */
@ApplicationScoped
public class Feeds {

    /** Subjects of the two telcos of the configuration. */
    public static final String UNO = "subject-of-TELCO";

    public static final String DUE = "subject-of-another-telco";

    public static final String PATH = "/v1/telco-feeds";

    private static final String KEY = """
            {"kty":"EC","crv":"P-256","kid":"t1","x":"MPb_XrRlzHzxnPqDfU45Iu1oLWNaIjScr3a_f9OL5C4",
            "y":"sXzjbnwkFqSosLYjrTqbzrk--xfKN4zF0Bvb--6buog","d":"Ew-MIy4HNrHS1GygbzYsgA1OA6tTowz6At2L43ES06M"}
            """;

    private final FeedWorker worker;

    Feeds(FeedWorker worker) {
        this.worker = worker;
    }

    public RequestSpecification telco(String subject) {
        return given().auth().oauth2(Tokens.of(subject, Role.TELCO));
    }

    public RequestSpecification registrar(String subject) {
        return given().auth().oauth2(Tokens.of(subject, Role.REGISTRAR));
    }

    /** Signed; nothing of it is applied yet. */
    public Response send(String subject, String feedId, String csv) {
        byte[] body = csv.getBytes(StandardCharsets.US_ASCII);
        return sendBody(subject, feedId, body, signature(body));
    }

    Response sendBody(String subject, String feedId, byte[] body, String signature) {
        RequestSpecification request = telco(subject).contentType("text/csv").queryParam("feedId", feedId);
        if (signature != null) {
            request.header("Feed-Signature", signature);
        }
        return request.body(body).post(PATH);
    }

    /** Sends a feed, and applies it unless it has to be looked at. */
    public Response apply(String subject, String feedId, String csv) {
        String location =
                send(subject, feedId, csv).then().statusCode(202).extract().header("Location");
        finish();
        return telco(subject).get(location);
    }

    /** As two registrars do. */
    void release(String location) {
        registrar("gestore").post(location + "/release").then().statusCode(200);
        registrar("gestore2").post(location + "/release").then().statusCode(200);
    }

    static String signature(byte[] content) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(KEY);
            JsonWebSignature jws = new JsonWebSignature();
            jws.setPayloadBytes(content);
            jws.setKey(key.getPrivateKey());
            jws.setKeyIdHeaderValue(key.getKeyId());
            jws.setAlgorithmHeaderValue("ES256");
            return jws.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until nothing is left that can be worked on. */
    @SuppressWarnings("StatementWithEmptyBody")
    public void finish() {
        while (worker.work()) {}
    }
}
