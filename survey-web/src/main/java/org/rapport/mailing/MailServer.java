package org.rapport.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The outgoing mail server, where one is configured ({@code spring.mail.*}). */
@Component
class MailServer {

    private final @Nullable JavaMailSender sender;
    private final String from;

    /** @param from the sender's address, which also gets the answers */
    MailServer(
            ObjectProvider<JavaMailSender> sender,
            @Value("${rapport.mail.from:${spring.mail.username:}}") String from) {
        this.sender = sender.getIfAvailable();
        this.from = from;
    }

    /** What is missing before mails can be sent; empty when nothing is. */
    Optional<String> missing() {
        if (sender == null) {
            return Optional.of("No mail server is set up: whoever runs Rapport can name one (SPRING_MAIL_HOST).");
        }
        return from.contains("@")
                ? Optional.empty()
                : Optional.of("No sender is set: whoever runs Rapport can name one (RAPPORT_MAIL_FROM).");
    }

    /** What became of a mail. */
    enum Fate {
        SENT,
        /** The server does not take mails to this address. */
        REFUSED,
        /** Nothing can be sent at the moment, to whomever. */
        BROKEN
    }

    /** Exceptions of mail programs name the address, so none leaves this class. */
    Fate send(String to, String subject, String text) {
        if (sender == null) {
            return Fate.BROKEN;
        }
        try {
            sender.send(message(sender.createMimeMessage(), to, subject, text));
            return Fate.SENT;
        } catch (MailSendException failed) {
            return isAboutTheAddress(failed) ? Fate.REFUSED : Fate.BROKEN;
        } catch (MailException | MessagingException failed) {
            return Fate.BROKEN;
        }
    }

    private MimeMessage message(MimeMessage mail, String to, String subject, String text) throws MessagingException {
        var parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(subject.replaceAll("\\s+", " "));
        parts.setText(text);
        mail.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office notes, please
        return mail;
    }

    private static boolean isAboutTheAddress(MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .anyMatch(each -> each instanceof SendFailedException sending
                        && sending.getInvalidAddresses() != null
                        && sending.getInvalidAddresses().length > 0);
    }
}
