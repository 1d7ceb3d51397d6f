package it.opposizioni.kit.store;

import it.opposizioni.kit.store.FileStore.Durability;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of the directory. Where its durability is forced, it is on the disk before a record can name it. */
final class NewDirectoryFile extends NewFile {

    private final Path path;
    private final Durability durability;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean complete;

    NewDirectoryFile(Path path, Durability durability) throws IOException {
        this.path = path;
        this.durability = durability;
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.out = Channels.newOutputStream(channel);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
        out.write(b, from, length);
    }

    @Override
    public void complete() throws IOException {
        if (durability == Durability.FORCED) {
            channel.force(true);
        }
        channel.close();
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
        }
        if (!complete) {
            Files.deleteIfExists(path);
        }
    }
}
