package eu.groupexchange.demo.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** An SMTP server inside the application, on a free port, that no mail leaves. The demo sends to it whatever is configured. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMailConfiguration {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int PATIENCE_MILLIS = 30_000;

    @Bean
    DemoMails demoMails(@Value("${exchange.data-dir:./data}") Path dataFolder) {
        return new DemoMails(dataFolder.resolve("demo-mails").toAbsolutePath().normalize());
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail demoMailServer(DemoMails mails) throws Exception {
        ServerSetup setup = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        GreenMail server = new GreenMail(setup);
        GreenMailUser everybody = server.getUserManager().createUser("demo@localhost", "demo", "demo");
        server.getUserManager().setMessageDeliveryHandler((mail, address) -> {
            mails.keep(mail.getMessage());
            return everybody;
        });
        return server;
    }

    @Bean
    static BeanPostProcessor demoMailGoesToTheDemoServer(ObjectProvider<GreenMail> server) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MailProperties properties) {
                    properties.setHost(LOOPBACK);
                    properties.setPort(server.getObject().getSmtp().getPort());
                    properties.setUsername(null);
                    properties.setPassword(null);
                }
                return bean;
            }
        };
    }
}
