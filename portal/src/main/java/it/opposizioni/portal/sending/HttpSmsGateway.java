package it.opposizioni.portal.sending;

import io.quarkus.arc.DefaultBean;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Posts {@code {kind, to, text}} to an address, for example the message inbox of a local run. */
@ApplicationScoped
@DefaultBean
public class HttpSmsGateway implements SmsGateway {

    /** @param kind SMS or VOICE */
    record Sms(String kind, String to, String text) {}

    /** Where messages are posted to. */
    @RegisterRestClient(configKey = "sms")
    @Path("")
    interface Receiver {
        @POST
        void post(Sms message);
    }

    private final Receiver receiver;

    HttpSmsGateway(@RestClient Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void text(PhoneNumber to, String words) {
        receiver.post(new Sms("SMS", to.e164(), words));
    }

    @Override
    public void call(PhoneNumber to, String words) {
        receiver.post(new Sms("VOICE", to.e164(), words));
    }
}
