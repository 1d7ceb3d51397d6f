package it.opposizioni.registry.withoutaccount;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** People without an account, for tests: each has an e-mail address and a network address of its own. */
@ApplicationScoped
public class Visitors {

    private final Register register;
    private final AtomicInteger met = new AtomicInteger();

    Visitors(Register register) {
        this.register = register;
    }

    /** The web site, for somebody else each time. */
    public RequestSpecification site() {
        int person = met.incrementAndGet();
        return register.as("the-site", Role.SITE)
                .header("X-Forwarded-For", "198.51." + person / 250 % 250 + "." + (1 + person % 250));
    }

    Response begin(String number) {
        return site().body(Map.of("line", number)).post("/v1/visits");
    }

    public String begun(String number) {
        return begin(number).then().statusCode(201).extract().path("id");
    }

    Response beginAfter(String visit, String number) {
        return site().body(Map.of("line", number, "after", visit)).post("/v1/visits");
    }

    /** Another number of the person who has registered one in that visit. */
    String provedAfter(String visit, String number) {
        String id = beginAfter(visit, number).then().statusCode(201).extract().path("id");
        ask(id, number.startsWith("+393") ? "SMS" : "VOICE").then().statusCode(202);
        confirmLine(id, register.codeSentTo(number)).then().statusCode(200);
        return id;
    }

    Response ask(String id, String channel) {
        return site().body(Map.of("channel", channel)).post("/v1/visits/" + id + "/line-proofs");
    }

    /** @return the id of a visit whose line has received a code */
    public String withCodeSent(String number) {
        String id = begun(number);
        ask(id, number.startsWith("+393") ? "SMS" : "VOICE").then().statusCode(202);
        return id;
    }

    Response confirmLine(String id, String code) {
        return site().body(Map.of("code", code)).post("/v1/visits/" + id + "/line-confirmation");
    }

    public String proved(String number) {
        String id = withCodeSent(number);
        confirmLine(id, register.codeSentTo(number)).then().statusCode(200);
        return id;
    }

    Response sendEmailCode(String id, String address) {
        return site().body(Map.of("address", address)).post("/v1/visits/" + id + "/email");
    }

    public String withEmailCodeSent(String number) {
        String id = proved(number);
        sendEmailCode(id, "ada" + met.incrementAndGet() + "@example.org").then().statusCode(202);
        return id;
    }

    /** The one that was sent last. */
    public String emailCode() {
        return last("email-code-issued", "code");
    }

    Response confirmEmail(String id, String code) {
        return site().body(Map.of("code", code)).post("/v1/visits/" + id + "/email-confirmation");
    }

    public String confirmed(String number) {
        String id = withEmailCodeSent(number);
        confirmEmail(id, emailCode()).then().statusCode(200);
        return id;
    }

    Response declare(String id, String... media) {
        return site().body(Map.of("media", List.of(media), "declaration", true))
                .post("/v1/visits/" + id + "/registration");
    }

    /** The same by the new holder of the line: what somebody else has registered of the number ends. */
    Response declarePassedOn(String id, String... media) {
        return site().body(Map.of("media", List.of(media), "declaration", true, "formerEntry", "ENDS"))
                .post("/v1/visits/" + id + "/registration");
    }

    /** The whole way. */
    public Response register(String number) {
        return declare(confirmed(number), "TELEPHONE");
    }

    /** The one that was sent last. */
    public String managementCode() {
        return last("management-code-issued", "code");
    }

    String last(String event, String field) {
        return register.events(event).getLast().data().get(field).asText();
    }

    Response open(String id, String code) {
        return site().body(Map.of("code", code)).post("/v1/visits/" + id + "/opening");
    }

    /** Registered, and opened by its code in another visit. */
    public String opened(String number) {
        register(number).then().statusCode(201);
        String id = proved(number);
        open(id, managementCode()).then().statusCode(200);
        return id;
    }
}
