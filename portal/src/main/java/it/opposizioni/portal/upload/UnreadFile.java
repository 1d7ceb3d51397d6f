package it.opposizioni.portal.upload;

import it.opposizioni.portal.layout.Form;
import java.io.IOException;
import java.io.InputStream;

/** A form with a file that nobody takes: its fields are read all the same. */
public final class UnreadFile {

    private UnreadFile() {}

    /**
     * To the end of what arrives, because a browser that is still sending does not listen to the answer.
     *
     * @return the fields that stand before the file
     */
    public static Form skip(InputStream arriving, String boundary) throws IOException {
        MultipartReader reader = new MultipartReader(arriving, boundary);
        reader.readFields();
        Form form = Form.empty();
        reader.fields().forEach(form::withAll);
        reader.discardTheRest();
        return form;
    }
}
