package rpc2

import (
	"errors"

	"github.com/go-delve/delve/service"
	"github.com/go-delve/delve/service/api"
)

type RPCServer struct{}

type NothingIn struct{}
type ThingOut struct{ Thing *api.Thing }
type LoudOut struct{ Loud api.Loud }
type hiddenOut struct{}

func (s *RPCServer) Get(arg NothingIn, out *ThingOut) error { return nil }

func (s *RPCServer) Say(arg NothingIn, out *LoudOut) error { return nil }

func (s *RPCServer) Command(arg api.DebuggerCommand, cb service.RPCCallback) {
	if arg.Deep {
		cb.Return(nil, errors.New("too deep"))
		return
	}
	cb.Return(ThingOut{}, nil)
}

// none of these is a method of the API

func (s *RPCServer) NoError(arg NothingIn, out *ThingOut)               {}
func (s *RPCServer) NoPointer(arg NothingIn, out ThingOut) error        { return nil }
func (s *RPCServer) Hidden(arg NothingIn, out *hiddenOut) error         { return nil }
func (s *RPCServer) Three(arg NothingIn, out *ThingOut, more int) error { return nil }
func (s *RPCServer) get(arg NothingIn, out *ThingOut) error             { return nil }
