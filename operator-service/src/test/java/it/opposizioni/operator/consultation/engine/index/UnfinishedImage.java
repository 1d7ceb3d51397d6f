package it.opposizioni.operator.consultation.engine.index;

import java.io.IOException;
import java.nio.file.Path;

/** A process that makes an image and is never done with it; it ends when its input does. */
final class UnfinishedImage {

    private UnfinishedImage() {}

    public static void main(String[] arguments) throws IOException {
        ImageFile image = new RegisterImages(Path.of(arguments[0]), arguments[1]).begin();
        System.out.println("begun");
        System.in.transferTo(System.out);
        image.discard();
    }
}
