package it.opposizioni.kit.phone;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** E.164 out, any usual spelling in. */
final class PhoneNumberJson {

    private PhoneNumberJson() {}

    static final class Serializer extends StdSerializer<PhoneNumber> {
        Serializer() {
            super(PhoneNumber.class);
        }

        @Override
        public void serialize(PhoneNumber value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.e164());
        }
    }

    static final class Deserializer extends StdDeserializer<PhoneNumber> {
        Deserializer() {
            super(PhoneNumber.class);
        }

        @Override
        public PhoneNumber deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String spelling = in.getValueAsString();
            if (spelling == null) {
                return (PhoneNumber) context.handleUnexpectedToken(PhoneNumber.class, in);
            }
            try {
                return PhoneNumber.parse(spelling);
            } catch (InvalidPhoneNumberException e) {
                return (PhoneNumber) context.handleWeirdStringValue(PhoneNumber.class, spelling, e.code());
            }
        }
    }
}
