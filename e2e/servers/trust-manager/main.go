// Runs trust-manager's controller outside of a cluster. trust-manager's own main serves metrics, probes and a webhook on
// all addresses of the machine; this one starts the same controller and serves nothing.
//
//	trust-manager --kubeconfig=FILE --trust-namespace=NAMESPACE --default-package-location=FILE
package main

import (
	"flag"
	"fmt"
	"log"
	"log/slog"
	"os"

	"github.com/cert-manager/trust-manager/pkg/apis/trust/v1alpha1"
	"github.com/cert-manager/trust-manager/pkg/bundle"
	"github.com/cert-manager/trust-manager/pkg/bundle/controller"
	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	ctrl "sigs.k8s.io/controller-runtime"
	metrics "sigs.k8s.io/controller-runtime/pkg/metrics/server"
)

// Of trust-manager; stamped by the build.
var version = "v0.0.0"

func main() {
	var options controller.Options
	// --kubeconfig is a flag of controller-runtime's.
	flag.StringVar(&options.Namespace, "trust-namespace", "cert-manager", "namespace of the sources")
	flag.StringVar(&options.DefaultPackageLocation, "default-package-location", "", "JSON file of the default CAs")
	flag.BoolVar(&options.FilterExpiredCerts, "filter-expired-certificates", false, "leave out what has run out")
	printVersion := flag.Bool("version", false, "print the version of trust-manager")
	flag.Parse()
	if *printVersion {
		fmt.Println("trust-manager", version)
		return
	}
	if err := run(options); err != nil {
		log.Fatal(err)
	}
}

func run(options controller.Options) error {
	ctrl.SetLogger(logr.FromSlogHandler(slog.NewTextHandler(os.Stderr, nil)))
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{clientgoscheme.AddToScheme, v1alpha1.AddToScheme} {
		if err := add(scheme); err != nil {
			return err
		}
	}
	config, err := ctrl.GetConfig()
	if err != nil {
		return err
	}
	manager, err := ctrl.NewManager(config, ctrl.Options{
		Scheme:  scheme,
		Metrics: metrics.Options{BindAddress: "0"},
		Cache:   bundle.CacheOpts(options),
	})
	if err != nil {
		return err
	}
	ctx := ctrl.SetupSignalHandler()
	if err := bundle.SetupWithManager(ctx, manager, options); err != nil {
		return err
	}
	return manager.Start(ctx)
}
