// Command sealed-secrets runs the controller of Sealed Secrets outside of a cluster: the released command takes the
// address of the API server only from the Pod that it runs in. What unseals, and what reports that it did, is the
// controller's own code; its key is the Secret that has the controller's label.
package main

import (
	"flag"
	"log"
	"net/http"
	"os"
	"reflect"

	ssclients "github.com/bitnami-labs/sealed-secrets/pkg/client/clientset/versioned"
	ssinformers "github.com/bitnami-labs/sealed-secrets/pkg/client/informers/externalversions"
	"github.com/bitnami-labs/sealed-secrets/pkg/controller"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

// What the released command has as defaults.
const (
	keyPrefix  = "sealed-secrets-key"
	keySize    = 4096
	keyOrder   = "CertNotBefore"
	maxRetries = 5
)

func main() {
	namespace := flag.String("namespace", "kube-system", "where the key is")
	address := flag.String("listen", "127.0.0.1:0", "where /healthz is answered")
	flag.Parse()
	log.Fatal(run(*namespace, *address))
}

func run(namespace, address string) error {
	config, err := clientcmd.BuildConfigFromFlags("", os.Getenv("KUBECONFIG"))
	if err != nil {
		return err
	}
	kube, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	sealed, err := ssclients.NewForConfig(config)
	if err != nil {
		return err
	}
	keys := informers.NewSharedInformerFactoryWithOptions(kube, 0,
		informers.WithNamespace(namespace),
		informers.WithTweakListOptions(func(options *metav1.ListOptions) {
			options.LabelSelector = controller.SealedSecretsKeyLabel + "=active"
		}))
	opener, err := controller.NewController(kube, sealed,
		ssinformers.NewSharedInformerFactory(sealed, 0),
		informers.NewSharedInformerFactory(kube, 0), keys,
		controller.NewKeyRegistry(kube, namespace, keyPrefix, controller.SealedSecretsKeyLabel, keySize),
		maxRetries, keyOrder)
	if err != nil {
		return err
	}
	reportStatus(opener)

	// The keys first: what is sealed is given up after a few attempts without one.
	stop := make(chan struct{})
	keys.Start(stop)
	keys.WaitForCacheSync(stop)
	go opener.Run(stop)

	http.HandleFunc("/healthz", func(answer http.ResponseWriter, _ *http.Request) {
		if !opener.HasSynced() {
			answer.WriteHeader(http.StatusServiceUnavailable)
		}
	})
	return http.ListenAndServe(address, nil)
}

// The released command lets the controller report on the SealedSecret unless it is told not to; there is no other way
// to ask for that than the field itself.
func reportStatus(opener *controller.Controller) {
	field := reflect.ValueOf(opener).Elem().FieldByName("updateStatus")
	reflect.NewAt(field.Type(), field.Addr().UnsafePointer()).Elem().SetBool(true)
}
