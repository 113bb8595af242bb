package academy.guildhall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
public class GuildhallApplication {
    public static void main(String[] args) {
        SpringApplication.run(GuildhallApplication.class, args);
    }
}
