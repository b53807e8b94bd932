package eu.groupexchange.platform.signin;

import eu.groupexchange.audit.access.NothingPersonal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@NothingPersonal("nobody is signed in yet, and sign-ins have entries of their own")
class SignInPage {

    @GetMapping("/login")
    String signIn(@RequestParam(name = "wait", required = false) @Nullable String wait, Model page) {
        boolean seconds = wait != null && wait.matches("[0-9]{1,3}");
        page.addAttribute("wait", seconds ? wait + " seconds" : "a minute");
        return "signin/login";
    }
}
