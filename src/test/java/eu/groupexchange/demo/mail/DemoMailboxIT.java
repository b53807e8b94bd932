package eu.groupexchange.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.TextsOfTemplates;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = DemoMailboxIT.Parts.class, properties = "spring.mail.host=production.invalid")
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("demo")
class DemoMailboxIT {

    @TempDir
    private static Path data;

    @Autowired
    private MockMvc web;

    @Autowired
    private DemoMails mails;

    @DynamicPropertySource
    static void keepMailsApart(DynamicPropertyRegistry registry) {
        registry.add("exchange.data-dir", data::toString);
    }

    @Configuration(proxyBeanMethods = false)
    @Import({DemoMailConfiguration.class, DemoMailsEndpoint.class, DemoMailboxPages.class, TextsOfTemplates.class})
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        MailSenderAutoConfiguration.class
    })
    static class Parts {

        /** An outbox in which nothing waits. */
        @Bean
        MailRelay relay() {
            return () -> 0;
        }

        @Bean
        Frame pageFrame() {
            return new Frame(new FundingStatement("Project", "Statement", "Disclaimer", null));
        }
    }

    public record Frame(FundingStatement funding) {}

    @BeforeAll
    static void sendTwo(@Autowired JavaMailSender sender) throws Exception {
        sender.send(mail(sender, "anna@cluster.example", "Zuerst: Łódź"));
        sender.send(mail(sender, "bert@network.example", "Second"));
    }

    @Test
    void givesScriptsEveryMailInTheOrderOfArrival() throws Exception {
        web.perform(get("/demo/mails"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].to").value("anna@cluster.example"))
                .andExpect(jsonPath("$[0].subject").value("Zuerst: Łódź"))
                .andExpect(jsonPath("$[0].messageId").value("<1@exchange.example>"))
                .andExpect(jsonPath("$[0].text").value("Text: https://exchange.example/l/abc\nhttps://x.example/y\n"))
                .andExpect(jsonPath("$[0].html").value(containsString("<p>Łódź</p>")))
                .andExpect(jsonPath("$[0].attachments", hasSize(2)))
                .andExpect(jsonPath("$[0].attachments[0].name").value("Größe.pdf"))
                .andExpect(jsonPath("$[0].attachments[0].contentType").value("application/pdf"))
                .andExpect(jsonPath("$[0].attachments[0].size").value(3))
                .andExpect(jsonPath("$[0].attachments[1].contentType").value("text/calendar"))
                .andExpect(jsonPath("$[1].to").value("bert@network.example"));
    }

    @Test
    void listsThemForPeople() throws Exception {
        web.perform(get("/demo/mailbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/demo/mailbox/1\">Zuerst: Łódź</a>")))
                .andExpect(content().string(containsString("<div>Größe.pdf</div><div>invite.ics</div>")));
    }

    @Test
    void showsTheTextWithLinksToFollow() throws Exception {
        web.perform(get("/demo/mailbox/1").param("view", "text"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Text: https://exchange.example/l/abc")))
                .andExpect(content().string(containsString("<a href=\"https://x.example/y\">https://x.example/y</a>")));
    }

    @Test
    void showsTheHtmlWhereItCanDoNothing() throws Exception {
        web.perform(get("/demo/mailbox/1")).andExpect(content().string(containsString("src=\"/demo/mailbox/1/html\"")));
        web.perform(get("/demo/mailbox/1/html"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("allow-scripts"))))
                .andExpect(content().string(containsString("src=\"/demo/mailbox/1/inline/eu-emblem\"")));
        web.perform(get("/demo/mailbox/1/inline/eu-emblem")).andExpect(content().contentType("image/png"));
    }

    @Test
    void handsOutAttachments() throws Exception {
        web.perform(get("/demo/mailbox/1/attachments/0"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment;")))
                .andExpect(content().bytes(new byte[] {1, 2, 3}));
        web.perform(get("/demo/mailbox/1/attachments/2")).andExpect(status().isNotFound());
        web.perform(get("/demo/mailbox/3")).andExpect(status().isNotFound());
    }

    @Test
    void keepsThemOverARestart() {
        assertThat(new DemoMails(mails.folder()).all())
                .usingRecursiveComparison()
                .isEqualTo(mails.all());
    }

    private static MimeMessage mail(JavaMailSender sender, String to, String subject) throws Exception {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom("no-reply@exchange.example");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText(
                "Text: https://exchange.example/l/abc\nhttps://x.example/y\n",
                "<html><head></head><body><p>Łódź</p><img src=\"cid:eu-emblem\" alt=\"\"></body></html>");
        helper.addInline("eu-emblem", new ByteArrayResource(new byte[] {9}), "image/png");
        helper.addAttachment("Größe.pdf", new ByteArrayResource(new byte[] {1, 2, 3}), "application/pdf");
        helper.addAttachment("invite.ics", new ByteArrayResource(new byte[] {4}), "text/calendar; charset=utf-8");
        message.setHeader("Message-ID", "<1@exchange.example>");
        return message;
    }
}
